package uk.deliveryboard.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Tokens for learning systems that only know HTTP Basic. One exchange serves many requests, and one answers for many
 * wrong guesses; secrets are kept only as a keyed hash whose key dies with the process.
 */
public final class IntegrationTokens {

    static final String REQUIRED_ROLE = "INTEGRATION_CLIENT";

    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final Duration REFUSED_FOR = Duration.ofSeconds(30);
    private static final long MOST_HELD = 1_000;

    private sealed interface Outcome {
        record Granted(String token, @Nullable Instant expiresAt) implements Outcome {}

        record Refused() implements Outcome {}
    }

    private final ClientCredentials clients;
    private final JwtDecoder decoder;
    private final SecretKeySpec hashKey;
    private final Cache<String, Outcome> outcomes;

    IntegrationTokens(ClientCredentials clients, JwtDecoder decoder) {
        this.clients = clients;
        this.decoder = decoder;
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.hashKey = new SecretKeySpec(key, "HmacSHA256");
        this.outcomes = Caffeine.newBuilder().maximumSize(MOST_HELD)
                .expireAfter(Expiry.<String, Outcome>creating((_, outcome) -> lifetime(outcome))).build();
    }

    /** Empty when the provider does not know these credentials, or not as an integration. */
    Optional<String> exchange(BasicCredentials credentials) {
        Outcome outcome = outcomes.get(hash(credentials), _ -> ask(credentials));
        return switch (outcome) {
            case Outcome.Granted granted -> Optional.of(granted.token());
            case Outcome.Refused _ -> Optional.empty();
        };
    }

    boolean knows(BasicCredentials credentials) {
        return outcomes.getIfPresent(hash(credentials)) instanceof Outcome.Granted;
    }

    private Outcome ask(BasicCredentials credentials) {
        try {
            OAuth2AccessToken token = clients.tokenOf(credentials.id(), credentials.secret());
            Jwt jwt = decoder.decode(token.getTokenValue());
            List<String> roles = jwt.getClaimAsStringList("roles");
            return roles != null && roles.contains(REQUIRED_ROLE)
                    ? new Outcome.Granted(token.getTokenValue(), jwt.getExpiresAt())
                    : new Outcome.Refused();
        } catch (OAuth2AuthorizationException failure) {
            if (ProviderClient.isRefusal(failure)) {
                return new Outcome.Refused();
            }
            throw ProviderClient.unavailable();
        } catch (JwtException notCheckable) {
            throw ProviderClient.unavailable();
        }
    }

    private static Duration lifetime(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted(var _, var expiresAt) when expiresAt != null -> {
                Duration left = Duration.between(Instant.now(), expiresAt).minus(EARLY);
                yield left.isNegative() ? Duration.ZERO : left;
            }
            case Outcome.Granted _ -> Duration.ZERO;
            case Outcome.Refused _ -> REFUSED_FOR;
        };
    }

    private String hash(BasicCredentials credentials) {
        try {
            Mac mac = Mac.getInstance(hashKey.getAlgorithm());
            mac.init(hashKey);
            mac.update(credentials.id().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(credentials.secret().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
