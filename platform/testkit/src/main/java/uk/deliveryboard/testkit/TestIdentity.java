package uk.deliveryboard.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;
import uk.deliveryboard.testkit.infra.TestInfrastructure;

/** An identity provider for tests: its keys are fetched over HTTP like those of a real one. One for each test JVM. */
public final class TestIdentity {

    private static final String ISSUER = "http://identity.test";
    private static final RSAKey KEY = key("test-key");
    private static final RSAKey FOREIGN_KEY = key("test-key");
    private static final HttpServer SERVER = serve();

    private TestIdentity() {}

    /** Database, broker and identity provider for a {@code @SpringBootTest} of the named service. */
    public static void register(DynamicPropertyRegistry registry, String service) {
        TestInfrastructure.register(registry, service);
        registry.add("OIDC_ISSUER", () -> ISSUER);
        registry.add("OIDC_JWKS_URI", TestIdentity::keysUri);
    }

    public static String issuer() {
        return ISSUER;
    }

    public static String keysUri() {
        return "http://localhost:" + SERVER.getAddress().getPort() + "/keys";
    }

    /** An access token such as the real provider gives; the subject is made of agency and roles. */
    public static String token(String agency, String... roles) {
        return sign(KEY, claims(agency, roles).build());
    }

    /** Of a person whom the test knows by their id. */
    public static String tokenOf(UUID subject, String agency, String... roles) {
        return sign(KEY, claims(agency, roles).subject(subject.toString()).build());
    }

    /** The value of an {@code Authorization} header with such a token. */
    public static String bearer(String agency, String... roles) {
        return "Bearer " + token(agency, roles);
    }

    public static String expired(String agency, String... roles) {
        Instant past = Instant.now().minus(Duration.ofHours(2));
        return sign(KEY, claims(agency, roles).issueTime(Date.from(past))
                .expirationTime(Date.from(past.plusSeconds(60))).build());
    }

    /** Signed by somebody else under the same key id. */
    public static String foreign(String agency, String... roles) {
        return sign(FOREIGN_KEY, claims(agency, roles).build());
    }

    public static String ofOtherIssuer(String agency, String... roles) {
        return sign(KEY, claims(agency, roles).issuer("http://elsewhere.test").build());
    }

    public static String forOtherAudience(String agency, String... roles) {
        return sign(KEY, claims(agency, roles).audience("another-system").build());
    }

    private static JWTClaimsSet.Builder claims(String agency, String... roles) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(ISSUER).audience("deliveryboard")
                .subject("test|" + agency + "|" + String.join("+", roles)).claim("azp", "test")
                .claim("agency", agency).claim("roles", List.of(roles)).claim("name", "Test person of " + agency)
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(3600)));
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
