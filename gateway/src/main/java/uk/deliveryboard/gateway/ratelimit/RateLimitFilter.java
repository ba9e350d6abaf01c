package uk.deliveryboard.gateway.ratelimit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Charges each request to whoever signed for it; stands in the security chain behind authentication. */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final AgencyOfCaller agencyOfCaller;

    public RateLimitFilter(RateLimits limits, AgencyOfCaller agencyOfCaller) {
        this.limits = limits;
        this.agencyOfCaller = agencyOfCaller;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().startsWith("/actuator/")) {
            charge(request).forEach(response::setHeader);
        }
        chain.doFilter(request, response);
    }

    private Map<String, String> charge(HttpServletRequest request) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken || !caller.isAuthenticated()
                ? limits.chargeAddress(request)
                : limits.chargeCaller(caller.getName(), agencyOfCaller.of(caller, request));
    }
}
