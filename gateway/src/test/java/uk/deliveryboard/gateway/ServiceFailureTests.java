package uk.deliveryboard.gateway;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.deliveryboard.gateway.stub.RawService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Services that are away, slow or broken. */
class ServiceFailureTests extends EdgeTest {

    private static volatile RawService.Behaviour behaviour = socket -> {};
    private static final RawService BROKEN = new RawService(socket -> behaviour.on(socket));

    @DynamicPropertySource
    static void brokenServices(DynamicPropertyRegistry properties) {
        properties.add("deliveryboard.gateway.address.referrals", () -> "http://localhost:" + BROKEN.port());
        properties.add("deliveryboard.gateway.address.training", () -> "http://localhost:1");
    }

    @ParameterizedTest
    @CsvSource({"GET", "POST"})
    void a_service_that_is_away_is_a_503_and_worth_another_try(String method) {
        var response = send(asProgram("/v1/courses").method(method, BodyPublishers.noBody()));

        assertProblem(response, 503, "unavailable");
        assertThat(header(response, "Retry-After")).isEqualTo("2");
        assertThat(json(response).path("retriable").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"GET,, true", "POST,, false", "POST, key-1, true"})
    void a_silent_service_is_a_504_and_retriable_only_if_nothing_can_happen_twice(String method, String key,
            boolean retriable) {
        CountDownLatch answered = new CountDownLatch(1);
        behaviour = socket -> awaitQuietly(answered);
        int before = BROKEN.requests.get();
        var request = asProgram("/v1/referrals").method(method, BodyPublishers.noBody());
        var response = send(key == null ? request : request.header("Idempotency-Key", key));
        answered.countDown();

        assertProblem(response, 504, "upstream-timeout");
        assertThat(json(response).path("retriable").asBoolean()).isEqualTo(retriable);
        assertThat(header(response, "Retry-After")).isEqualTo("2");
        assertThat(BROKEN.requests.get() - before).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"POST, 1", "PUT, 1", "PATCH, 1", "DELETE, 1", "GET, 2", "HEAD, 2"})
    void a_request_that_may_have_done_something_is_sent_once_and_a_safe_one_at_most_twice(String method, int most) {
        behaviour = socket -> {};
        int before = BROKEN.requests.get();
        var response = send(asProgram("/v1/referrals").method(method,
                method.equals("GET") || method.equals("HEAD")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(BROKEN.requests.get() - before).isBetween(1, most);
    }

    @Test
    void an_answer_that_is_not_http_is_a_502() {
        behaviour = socket -> socket.getOutputStream()
                .write("SSH-2.0-nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertProblem(send(asProgram("/v1/referrals").POST(BodyPublishers.noBody())), 502, "upstream-failed");
    }

    @Test
    void half_an_answer_is_never_taken_for_a_whole_one() {
        behaviour = socket -> {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream()
                    .write(("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        };

        assertThatThrownBy(() -> HTTP.send(asProgram("/v1/referrals").build(), HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void an_answer_that_breaks_off_before_anything_was_passed_on_is_a_502() {
        behaviour = socket -> socket.getOutputStream()
                .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nETag: \"7\"\r\n\r\nhello"
                        .getBytes(StandardCharsets.US_ASCII));
        var response = send(asProgram("/v1/referrals"));

        assertProblem(response, 502, "upstream-failed");
        assertThat(header(response, "ETag")).isNull();
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void an_answer_that_stops_in_the_middle_is_cut_and_not_waited_for() {
        CountDownLatch over = new CountDownLatch(1);
        behaviour = socket -> {
            socket.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(0x10000))
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            awaitQuietly(over);
        };
        long started = System.nanoTime();

        assertThatThrownBy(() -> HTTP.send(asProgram("/v1/referrals").build(), HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        over.countDown();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started)).isLessThan(8);
    }

    @Test
    void a_refusal_of_a_service_needs_no_challenge_to_pass() {
        behaviour = socket -> socket.getOutputStream()
                .write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\nno".getBytes(StandardCharsets.US_ASCII));
        var response = send(asProgram("/v1/referrals"));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("no");
    }

    @Test
    void neighbours_of_a_broken_service_are_not_touched() {
        assertThat(send(asProgram("/v1/plans")).statusCode()).isEqualTo(200);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody hung up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
