package uk.deliveryboard.training.xapi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.xapi.model.XapiVersion;

/** The headers that every response of the statement resource has, also where it refuses. */
@Configuration
class XapiHeaders {

    static final String VERSION = "X-Experience-API-Version";
    static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

    /** No request takes longer: what was stored earlier can be seen by all, without asking. */
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(1);

    /** Before authentication, so that its refusals have them too. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> xapiHeadersFilter(Clock clock) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
                    FilterChain chain) throws ServletException, IOException {
                response.setHeader(VERSION, answered(request).latest());
                consistentThrough(response, clock.instant().minus(LONGEST_WRITE));
                chain.doFilter(request, response);
            }
        });
        registration.addUrlPatterns("/xapi/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    static void consistentThrough(HttpServletResponse response, Instant moment) {
        response.setHeader(CONSISTENT_THROUGH, moment.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** The version that the client speaks. */
    static XapiVersion required(HttpServletRequest request) {
        @Nullable
        String header = request.getHeader(VERSION);
        if (header == null) {
            throw new ProblemException(XapiProblem.XAPI_VERSION_MISSING, "Send 1.0.3 or 2.0.0.",
                    List.of(new FieldError(VERSION, "missing", "is needed")));
        }
        return XapiVersion.ofHeader(header).orElseThrow(() -> new ProblemException(XapiProblem.XAPI_VERSION_UNKNOWN,
                "Send 1.0.3 or 2.0.0.", List.of(new FieldError(VERSION, "unknown", "is 1.0, 1.0.x or 2.0.x"))));
    }

    /** Whoever names no version is answered in the latest, whoever names one that is not spoken in the first. */
    private static XapiVersion answered(HttpServletRequest request) {
        String header = request.getHeader(VERSION);
        return header == null ? XapiVersion.V2 : XapiVersion.ofHeader(header).orElse(XapiVersion.V1);
    }
}
