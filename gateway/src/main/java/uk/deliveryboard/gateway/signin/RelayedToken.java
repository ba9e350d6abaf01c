package uk.deliveryboard.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import uk.deliveryboard.gateway.ratelimit.AgencyOfCaller;
import uk.deliveryboard.gateway.route.CallerToken;

/** A program's own token as it came, or the one that belongs to a person's session. */
@Component
class RelayedToken implements CallerToken, AgencyOfCaller {

    private final SessionTokens sessions;

    RelayedToken(SessionTokens sessions) {
        this.sessions = sessions;
    }

    @Override
    public String of(HttpServletRequest request) {
        return switch (SecurityContextHolder.getContext().getAuthentication()) {
            case JwtAuthenticationToken program -> program.getToken().getTokenValue();
            case OAuth2AuthenticationToken person -> sessions.current(person, request);
            case null, default -> throw new SessionEndedException();
        };
    }

    @Override
    public @Nullable String of(Authentication caller, HttpServletRequest request) {
        return caller instanceof JwtAuthenticationToken program
                ? program.getToken().getClaimAsString("agency")
                : sessions.agency(request);
    }
}
