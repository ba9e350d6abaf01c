package uk.deliveryboard.training.integration.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.deliveryboard.platform.access.AccessRefused;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.agency.AgencyNotRegistered;
import uk.deliveryboard.training.integration.Integrations;

/**
 * Notes how requests of integrations ended, after their own transaction: a refusal leaves no other trace. Statements
 * that were taken in are noted by their intake, with what was in them.
 */
@Component
class RequestWatch implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(RequestWatch.class);
    private static final String STATEMENTS = "/xapi/statements";

    private final Integrations integrations;
    private final TransactionTemplate transactions;

    RequestWatch(Integrations integrations, TransactionTemplate transactions) {
        this.integrations = integrations;
        this.transactions = transactions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(STATEMENTS, "/v1/training/completions",
                "/v1/training/completions:batch", "/v1/training/imports", "/v1/staff:batch");
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception failure) {
        Caller caller = Caller.current();
        if (caller == null || !caller.has(Role.INTEGRATION_CLIENT) || request.getMethod().equals("GET")) {
            return;
        }
        int status = response.getStatus();
        try {
            if (status >= 400) {
                transactions.executeWithoutResult(each -> integrations.failed(caller.agency(), caller.clientId(),
                        status, code(request, status)));
            } else if (!request.getRequestURI().equals(STATEMENTS)) {
                transactions.executeWithoutResult(
                        each -> integrations.succeeded(caller.agency(), caller.clientId()));
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("how a request of an integration ended was not noted: {}", e.getClass().getSimpleName());
        }
    }

    private static String code(HttpServletRequest request, int status) {
        return switch (request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE)) {
            case ProblemException problem -> problem.type().slug();
            case AccessRefused _ -> "access-refused";
            case AgencyNotRegistered _ -> "agency-not-registered";
            case null, default -> "http-" + status;
        };
    }
}
