package uk.deliveryboard.gateway.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/** The token by which the gateway itself, and nobody through it, speaks to services. Asked for when first needed. */
public final class OwnToken {

    private static final Duration EARLY = Duration.ofSeconds(30);

    private final OidcProperties oidc;
    private final ClientCredentials clients;
    private final Clock clock;
    private @Nullable OAuth2AccessToken held;

    OwnToken(OidcProperties oidc, ClientCredentials clients, Clock clock) {
        this.oidc = oidc;
        this.clients = clients;
        this.clock = clock;
    }

    /** @throws org.springframework.security.oauth2.core.OAuth2AuthorizationException where the provider gives none */
    public synchronized String get() {
        OAuth2AccessToken token = held;
        if (token == null || isOver(token)) {
            token = clients.tokenOf(oidc.clientId(), oidc.clientSecret());
            held = token;
        }
        return token.getTokenValue();
    }

    private boolean isOver(OAuth2AccessToken token) {
        Instant expiresAt = token.getExpiresAt();
        return expiresAt == null || !clock.instant().isBefore(expiresAt.minus(EARLY));
    }
}
