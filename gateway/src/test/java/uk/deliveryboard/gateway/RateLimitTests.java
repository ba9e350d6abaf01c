package uk.deliveryboard.gateway;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = {"RATE_LIMIT_PRINCIPAL_PER_SECOND=1", "RATE_LIMIT_PRINCIPAL_BURST=5",
        "RATE_LIMIT_ADDRESS_PER_SECOND=1", "RATE_LIMIT_ADDRESS_BURST=8"})
class RateLimitTests extends EdgeTest {

    @Test
    void a_hasty_program_is_slowed_down_and_its_neighbour_is_not() {
        String hasty = PROVIDER.accessToken("hasty", List.of("SPOC"));
        var codes = IntStream.range(0, 8).mapToObj(_ -> send(request("/v1/plans").header("Authorization",
                "Bearer " + hasty))).toList();
        var refused = codes.stream().filter(response -> response.statusCode() == 429).findFirst().orElseThrow();

        assertThat(codes.stream().filter(response -> response.statusCode() == 200).count()).isBetween(5L, 7L);
        assertProblem(refused, 429, "rate-limited");
        assertThat(json(refused).path("retriable").asBoolean()).isTrue();
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        assertThat(header(refused, "RateLimit")).startsWith("\"principal\";r=0;t=");
        assertThat(header(codes.getFirst(), "RateLimit-Policy")).isEqualTo("\"principal\";q=5;w=5");
        assertThat(PLANS.seen()).hasSizeBetween(5, 7);
        String calm = PROVIDER.accessToken("calm", List.of("SPOC"));
        assertThat(send(request("/v1/plans").header("Authorization", "Bearer " + calm)).statusCode()).isEqualTo(200);
    }

    @Test
    void guessing_credentials_uses_up_the_allowance_of_the_address() {
        int before = PROVIDER.clientCredentials.get();
        var statuses = IntStream.range(0, 20)
                .mapToObj(guess -> send(request("/xapi/statements").header("Authorization", "Basic "
                        + java.util.Base64.getEncoder().encodeToString(("lms:guess-" + guess).getBytes(
                                java.nio.charset.StandardCharsets.UTF_8))))
                        .statusCode())
                .toList();

        assertThat(statuses).contains(401, 429).containsOnly(401, 429);
        assertThat(PROVIDER.clientCredentials.get() - before).isLessThan(12);
        assertThat(send(request("/v1/plans").header("Authorization", "Bearer guess")).statusCode()).isEqualTo(429);
        assertThat(send(asProgram("/v1/plans")).statusCode()).isEqualTo(200);
    }

    @Test
    void health_is_asked_for_as_often_as_one_likes() {
        for (int i = 0; i < 20; i++) {
            assertThat(send(request("/actuator/health/readiness")).statusCode()).isEqualTo(200);
        }
    }
}
