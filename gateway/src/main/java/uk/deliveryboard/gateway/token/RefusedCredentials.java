package uk.deliveryboard.gateway.token;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import uk.deliveryboard.gateway.problem.ProblemKind;
import uk.deliveryboard.gateway.problem.ProblemWriter;
import uk.deliveryboard.gateway.problem.Refusal;
import uk.deliveryboard.gateway.ratelimit.RateLimits;

/** Answers a request whose credentials are wrong, or cannot be checked. */
public final class RefusedCredentials implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedCredentials.class);

    private final RateLimits limits;

    public RefusedCredentials(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        if (failure instanceof AuthenticationServiceException && !isUnknownKey(failure)) {
            throw ProviderClient.unavailable();
        }
        LOG.debug("Credentials refused: {}", failure.getMessage());
        limits.chargeAddress(request);
        ProblemWriter.write(request, response, invalid(request));
    }

    public static Refusal missing(HttpServletRequest request) {
        return new Refusal(ProblemKind.NOT_SIGNED_IN, "Send an access token, or sign in")
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge(request, ""));
    }

    static Refusal invalid(HttpServletRequest request) {
        return new Refusal(ProblemKind.NOT_SIGNED_IN,
                "The credentials are malformed, expired, from another issuer, for another audience or not known")
                .because(HttpHeaders.AUTHORIZATION, "invalid-token", "Not a valid access token")
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge(request, ", error=\"invalid_token\""));
    }

    private static String challenge(HttpServletRequest request, String error) {
        String bearer = "Bearer realm=\"deliveryboard\"" + error;
        return request.getRequestURI().startsWith("/xapi/") ? bearer + ", Basic realm=\"deliveryboard\"" : bearer;
    }

    /** The key set was fetched a moment ago and does not have the key: the token is wrong, not the provider away. */
    private static boolean isUnknownKey(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RateLimitReachedException) {
                return true;
            }
        }
        return false;
    }
}
