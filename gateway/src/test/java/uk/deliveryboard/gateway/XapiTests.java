package uk.deliveryboard.gateway;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.gateway.stub.StubService;

import static org.assertj.core.api.Assertions.assertThat;

/** A learning system that knows HTTP Basic and xAPI, and nothing else of us. */
class XapiTests extends EdgeTest {

    private static final String VERSION = "X-Experience-API-Version";
    private static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";
    private static final int MOST = 2 * 1024 * 1024;

    @ParameterizedTest
    @CsvSource({"POST, /xapi/statements", "PUT, /xapi/statements?statementId=7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11",
            "GET, /xapi/statements?agent=%7B%22mbox%22%3A%22mailto%3Aa%40b%22%7D&related_agents=true",
            "GET, /xapi/statements?more=AAAA", "GET, /xapi/about"})
    void every_request_of_the_intake_crosses_as_it_is(String method, String target) {
        TRAINING.on(target.replaceAll("\\?.*", ""), exchange -> {
            exchange.getResponseHeaders().set(VERSION, "2.0.0");
            exchange.getResponseHeaders().set(CONSISTENT_THROUGH, "2026-10-12T10:00:00Z");
            StubService.text(200, "[]").to(exchange);
        });
        String body = method.equals("GET") ? "" : "{}";

        HttpResponse<String> response = send(basic(target, "lms:right").header(VERSION, "2.0.0")
                .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues(VERSION)).containsExactly("2.0.0");
        assertThat(response.headers().allValues(CONSISTENT_THROUGH)).containsExactly("2026-10-12T10:00:00Z");
        StubService.Seen seen = TRAINING.last();
        assertThat(seen.method()).isEqualTo(method);
        assertThat(seen.target()).isEqualTo(target);
        assertThat(seen.header(VERSION)).isEqualTo("2.0.0");
        assertThat(seen.header("Authorization")).startsWith("Bearer ");
        assertThat(seen.text()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/xapi/statements", "/xapi/about"})
    void a_refusal_of_the_gateway_itself_has_the_headers_too(String path) {
        HttpResponse<String> response = send(basic(path, "lms:wrong-too"));

        assertProblem(response, 401, "not-signed-in");
        assertThat(response.headers().allValues(VERSION)).containsExactly("1.0.3");
        assertThat(response.headers().allValues(CONSISTENT_THROUGH)).containsExactly("1970-01-01T00:00:00Z");
    }

    @Test
    void a_batch_may_be_two_mebibytes_and_no_more() {
        for (String method : new String[]{"POST", "PUT"}) {
            forget();
            HttpResponse<String> response = send(sized(method, MOST));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(TRAINING.last().body()).hasSize(MOST);
            forget();
            HttpResponse<String> refused = send(sized(method, MOST + 1));
            assertProblem(refused, 413, "too-large");
            assertThat(header(refused, VERSION)).isEqualTo("1.0.3");
            assertThat(TRAINING.seen()).isEmpty();
        }
    }

    @Test
    void other_answers_say_nothing_of_xapi() {
        assertThat(header(send(asProgram("/v1/plans")), VERSION)).isNull();
    }

    private HttpRequest.Builder sized(String method, int size) {
        return basic("/xapi/statements", "lms:right").header("Content-Type", "application/json").method(method,
                BodyPublishers.ofByteArray(new byte[size]));
    }

    private HttpRequest.Builder basic(String path, String credentials) {
        return request(path).header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
}
