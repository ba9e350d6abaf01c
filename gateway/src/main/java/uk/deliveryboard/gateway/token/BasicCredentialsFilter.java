package uk.deliveryboard.gateway.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.deliveryboard.gateway.ratelimit.RateLimits;

/** Under {@code /xapi} only: turns Basic credentials into the bearer token they stand for. */
public final class BasicCredentialsFilter extends OncePerRequestFilter {

    private final IntegrationTokens tokens;
    private final RateLimits limits;
    private final AuthenticationFailureHandler failures;
    private final RefusalListener listener;

    public BasicCredentialsFilter(IntegrationTokens tokens, RateLimits limits, AuthenticationFailureHandler failures,
            RefusalListener listener) {
        this.tokens = tokens;
        this.limits = limits;
        this.failures = failures;
        this.listener = listener;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/xapi/")
                || !BasicCredentials.isBasic(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = BasicCredentials.parse(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(credentials -> exchange(credentials, request));
        if (token.isPresent()) {
            chain.doFilter(new WithBearer(request, token.get()), response);
        } else {
            failures.onAuthenticationFailure(request, response,
                    new InvalidBearerTokenException("These credentials are not those of an integration"));
        }
    }

    private Optional<String> exchange(BasicCredentials credentials, HttpServletRequest request) {
        if (!tokens.knows(credentials)) {
            // Guessing costs the guesser, not the provider.
            limits.chargeAddress(request);
        }
        Optional<String> token = tokens.exchange(credentials);
        if (token.isEmpty()) {
            listener.refused(credentials.id());
        }
        return token;
    }

    private static final class WithBearer extends HttpServletRequestWrapper {

        private final String header;

        WithBearer(HttpServletRequest request, String token) {
            super(request);
            this.header = "Bearer " + token;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? header : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)
                    ? Collections.enumeration(Collections.singleton(header))
                    : super.getHeaders(name);
        }
    }
}
