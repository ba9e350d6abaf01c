package uk.deliveryboard.gateway.signin;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import uk.deliveryboard.gateway.token.ProviderClient;

/**
 * The access token of each session: kept in the session and nowhere else, and renewed by one request while others
 * wait. Two renewals with the same refresh token would look like theft to the provider and end the session.
 */
class SessionTokens implements OAuth2AuthorizedClientRepository {

    private static final String ATTRIBUTE = SessionTokens.class.getName();
    private static final Duration RENEWED_BEFORE_EXPIRY = Duration.ofSeconds(30);
    private static final int LOCKS = 256;

    private record Held(OAuth2AuthorizedClient client, @Nullable String agency) {}

    private final OAuth2AuthorizedClientProvider renewal;
    private final Clock clock;
    private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(LOCKS)
            .toArray(ReentrantLock[]::new);

    SessionTokens(OAuth2AuthorizedClientProvider renewal, Clock clock) {
        this.renewal = renewal;
        this.clock = clock;
    }

    /** A token with some life left in it. */
    String current(Authentication person, HttpServletRequest request) {
        Held held = held(request);
        if (held != null && !runsOut(held, RENEWED_BEFORE_EXPIRY)) {
            return held.client().getAccessToken().getTokenValue();
        }
        HttpSession session = request.getSession(false);
        if (held == null || session == null) {
            throw new SessionEndedException();
        }
        ReentrantLock lock = locks[Math.floorMod(session.getId().hashCode(), LOCKS)];
        lock.lock();
        try {
            Held now = held(request);
            if (now == null) {
                throw new SessionEndedException();
            }
            return (runsOut(now, RENEWED_BEFORE_EXPIRY) ? renew(now, person, request) : now).client().getAccessToken()
                    .getTokenValue();
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    String agency(HttpServletRequest request) {
        Held held = held(request);
        return held == null ? null : held.agency();
    }

    private Held renew(Held held, Authentication person, HttpServletRequest request) {
        try {
            OAuth2AuthorizedClient renewed = renewal.authorize(
                    OAuth2AuthorizationContext.withAuthorizedClient(held.client()).principal(person).build());
            if (renewed != null) {
                return hold(renewed, request);
            }
        } catch (ClientAuthorizationException failure) {
            if (!ProviderClient.isRefusal(failure)) {
                if (runsOut(held, Duration.ZERO)) {
                    throw ProviderClient.unavailable();
                }
                return held;
            }
        }
        request.getSession().invalidate();
        throw new SessionEndedException();
    }

    private boolean runsOut(Held held, Duration ahead) {
        Instant expiry = held.client().getAccessToken().getExpiresAt();
        return expiry != null && !clock.instant().plus(ahead).isBefore(expiry);
    }

    private static @Nullable Held held(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            return session != null && session.getAttribute(ATTRIBUTE) instanceof Held held ? held : null;
        } catch (IllegalStateException invalidatedMeanwhile) {
            return null;
        }
    }

    private static Held hold(OAuth2AuthorizedClient client, HttpServletRequest request) {
        Held held = new Held(client, agencyIn(client.getAccessToken().getTokenValue()));
        request.getSession().setAttribute(ATTRIBUTE, held);
        return held;
    }

    private static @Nullable String agencyIn(String accessToken) {
        try {
            return JWTParser.parse(accessToken).getJWTClaimsSet().getStringClaim("agency");
        } catch (ParseException opaque) {
            return null;
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the interface promises every caller the type it asks for; there is only one
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration,
            Authentication person, HttpServletRequest request) {
        Held held = held(request);
        return held == null ? null : (T) held.client();
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person, HttpServletRequest request,
            HttpServletResponse response) {
        hold(client, request);
    }

    @Override
    public void removeAuthorizedClient(String registration, Authentication person, HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
