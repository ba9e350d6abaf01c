package uk.deliveryboard.gateway;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs: bearer tokens, and Basic credentials of learning systems. */
class TokenTests extends EdgeTest {

    @Test
    void a_good_token_goes_on_unchanged() {
        String token = PROVIDER.mint(claims -> claims);
        assertThat(send(request("/v1/plans").header("Authorization", "Bearer " + token)).statusCode()).isEqualTo(200);
        assertThat(PLANS.last().headers().get("Authorization")).containsExactly("Bearer " + token);
    }

    static Stream<Named<String>> tokensThatAreNotGood() throws Exception {
        var strangersKey = new RSAKeyGenerator(2048).keyID("stub").generate();
        var unknownKey = new RSAKeyGenerator(2048).keyID("nobody knows it").generate();
        return Stream.of(with("expired", claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60)))),
                with("without expiry", claims -> claims.expirationTime(null)),
                with("not yet valid", claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120)))),
                with("another issuer", claims -> claims.issuer("http://elsewhere")),
                with("no issuer", claims -> claims.issuer(null)),
                with("another audience", claims -> claims.audience("account")),
                with("no audience", claims -> claims.audience((String) null)),
                with("an ID token", claims -> claims.claim("typ", "ID")),
                Named.of("another algorithm", PROVIDER.mint(PROVIDER.key(), JWSAlgorithm.RS512, claims -> claims)),
                Named.of("a stranger's key of the same name",
                        PROVIDER.mint(strangersKey, JWSAlgorithm.RS256, claims -> claims)),
                Named.of("an unknown key", PROVIDER.mint(unknownKey, JWSAlgorithm.RS256, claims -> claims)),
                Named.of("another unknown key", PROVIDER.mint(unknownKey, JWSAlgorithm.RS256, claims -> claims)),
                Named.of("no signature", new PlainJWT(new JWTClaimsSet.Builder().issuer(PROVIDER.address())
                        .audience("deliveryboard").subject("x").build()).serialize()),
                Named.of("not a token", "abc"), Named.of("three parts of nothing", "a.b.c"));
    }

    private static Named<String> with(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Named.of(name, PROVIDER.mint(change));
    }

    @ParameterizedTest
    @MethodSource("tokensThatAreNotGood")
    void a_token_that_is_not_good_goes_nowhere(String token) {
        for (String path : new String[]{"/v1/plans", "/", "/xapi/statements"}) {
            var response = send(
                    request(path).header("Accept", "application/json").header("Authorization", "Bearer " + token));
            assertProblem(response, 401, "not-signed-in");
            assertThat(header(response, "WWW-Authenticate")).contains("error=\"invalid_token\"");
            assertThat(json(response).path("errors").path(0).path("pointer").asString()).isEqualTo("Authorization");
            assertThat(header(response, "Set-Cookie")).isNull();
        }
        assertThat(calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic bG1zOnJpZ2h0", "Digest username=x", "Bearer", "Bearer ", "bearer", "x"})
    void other_credentials_count_as_none(String authorization) {
        assertProblem(send(request("/v1/plans").header("Authorization", authorization)), 401, "not-signed-in");
        assertThat(calls()).isZero();
    }

    @Test
    void a_token_in_the_address_does_not_count() {
        assertProblem(send(request("/v1/plans?access_token=" + PROVIDER.mint(claims -> claims))), 401,
                "not-signed-in");
    }

    @Test
    void a_learning_system_with_basic_credentials_reaches_xapi_as_its_client() {
        int before = PROVIDER.clientCredentials.get();
        for (int i = 0; i < 3; i++) {
            assertThat(basic("/xapi/statements", "lms:right").statusCode()).isEqualTo(200);
        }

        String[] token = TRAINING.last().header("Authorization").substring("Bearer ".length()).split("\\.");
        assertThat(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8))
                .contains("INTEGRATION_CLIENT", "\"sub\":\"lms\"");
        assertThat(PROVIDER.clientCredentials.get() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void wrong_basic_credentials_are_refused_and_not_asked_about_again_at_once() {
        int before = PROVIDER.clientCredentials.get();
        for (int i = 0; i < 3; i++) {
            var response = basic("/xapi/statements", "lms:wrong");
            assertProblem(response, 401, "not-signed-in");
            assertThat(header(response, "WWW-Authenticate")).contains("Basic realm=\"deliveryboard\"");
        }

        assertThat(PROVIDER.clientCredentials.get() - before).isEqualTo(1);
        assertThat(calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.spoc:right", "nobody:right", "lms:", ":right", "lms"})
    void only_an_integration_may_use_basic_credentials(String credentials) {
        assertProblem(basic("/xapi/statements", credentials), 401, "not-signed-in");
        assertThat(calls()).isZero();
    }

    @Test
    void basic_credentials_are_for_xapi_only() {
        assertProblem(basic("/v1/training/completions", "lms:right"), 401, "not-signed-in");
        assertThat(calls()).isZero();
    }

    @Test
    void basic_credentials_that_cannot_be_checked_are_not_called_wrong() {
        PROVIDER.down = true;
        var response = basic("/xapi/statements", "lms:never-seen-before");

        assertProblem(response, 503, "unavailable");
        assertThat(header(response, "Retry-After")).isNotNull();
        PROVIDER.down = false;
        assertProblem(basic("/xapi/statements", "lms:never-seen-before"), 401, "not-signed-in");
    }

    private java.net.http.HttpResponse<String> basic(String path, String credentials) {
        return send(request(path).header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))));
    }
}
