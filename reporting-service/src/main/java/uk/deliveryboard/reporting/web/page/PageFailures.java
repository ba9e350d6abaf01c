package uk.deliveryboard.reporting.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.AccessRefused;
import uk.deliveryboard.platform.web.ProblemException;

/** Answers what goes wrong on a page with a page. Programs get a problem document, which the platform writes. */
@Component
final class PageFailures implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);

    private record Failure(int status, @Nullable String detail, List<String> reasons) {}

    /** Before the platform's advice, which answers everything. */
    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception e) {
        if (!isPage(request)) {
            return null;
        }
        Failure failure = failure(e);
        if (failure.status() >= 500) {
            LOG.error("page failed: {}", request.getRequestURI(), e);
        }
        response.setStatus(failure.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ModelAndView page = new ModelAndView("pages/failure");
        page.addObject("status", failure.status());
        page.addObject("detail", failure.detail());
        page.addObject("reasons", failure.reasons());
        page.addObject("traceId", MDC.get("traceId"));
        return page;
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/v1/") && !path.startsWith("/v3/") && !path.startsWith("/actuator")
                && MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT)).stream()
                        .anyMatch(MediaType.TEXT_HTML::isCompatibleWith);
    }

    private static Failure failure(Exception e) {
        return switch (e) {
            case ProblemException problem -> new Failure(problem.type().status().value(), problem.getMessage(),
                    List.of());
            case AccessRefused refused -> new Failure(403, null,
                    refused.reasons().stream().map(AccessDecision.Reason::message).toList());
            case ErrorResponse known -> new Failure(known.getStatusCode().value(), null, List.of());
            case TypeMismatchException mistyped -> new Failure(400, null, List.of());
            case CannotGetJdbcConnectionException away -> new Failure(503, null, List.of());
            case CannotCreateTransactionException away -> new Failure(503, null, List.of());
            case DataAccessResourceFailureException away -> new Failure(503, null, List.of());
            case TransientDataAccessException away -> new Failure(503, null, List.of());
            default -> new Failure(500, null, List.of());
        };
    }
}
