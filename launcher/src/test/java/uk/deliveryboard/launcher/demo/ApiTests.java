package uk.deliveryboard.launcher.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.launcher.demo.Api.Post;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApiTests {

    private static final Post AGENCY = new Post("api.admin", "/v1/agencies", Map.of("code", "a"), "agency a");

    private record Scripted(int status, String body) {}

    private final Deque<Scripted> answers = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private final AtomicInteger tokensGiven = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private HttpServer server;
    private HttpClient http;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> answer(exchange, new Scripted(200,
                "{\"access_token\":\"t" + tokensGiven.incrementAndGet() + "\",\"expires_in\":300}")));
        server.createContext("/v1", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + exchange.getRequestHeaders().getFirst("If-Match") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, answers.remove());
        });
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        http = HttpClient.newHttpClient();
        api = new Api(base, new Tokens(base.resolve("/token"), Map.of("api.admin", "secret"), http, nanos::get), http);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void the_same_thing_has_the_same_key_and_another_thing_with_the_same_words_has_another() {
        answers.addAll(List.of(ok(), ok(), ok()));

        api.post(AGENCY);
        api.post(AGENCY);
        api.post(new Post("api.admin", "/v1/agencies", Map.of("code", "a"), "agency b"));

        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }

    @Test
    void what_may_pass_is_tried_again_with_the_same_key() {
        answers.addAll(List.of(new Scripted(503, ""), new Scripted(429, "{}"),
                new Scripted(409, "{\"code\":\"agency-not-registered\",\"retriable\":true}"), ok()));

        assertThat(api.post(AGENCY).status()).isEqualTo(201);
        assertThat(keys).hasSize(4).containsOnly(keys.getFirst());
    }

    @Test
    void what_is_there_already_is_as_good() {
        answers.add(new Scripted(409, "{\"code\":\"agency-exists\",\"retriable\":false}"));

        assertThat(api.post(AGENCY, "agency-exists").status()).isEqualTo(409);
    }

    @Test
    void a_refusal_ends_it_with_the_words_of_the_problem() {
        answers.add(new Scripted(400, "{\"code\":\"invalid\",\"detail\":\"Look at the errors.\","
                + "\"errors\":[{\"pointer\":\"/code\"}]}"));

        assertThatThrownBy(() -> api.post(AGENCY)).isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("POST /v1/agencies was answered 400 invalid: Look at the errors.")
                .hasMessageContaining("/code");
    }

    @Test
    void an_answer_that_is_not_json_does_not_hide_its_status() {
        answers.add(new Scripted(500, "<html>"));

        assertThatThrownBy(() -> api.post(AGENCY)).hasMessageContaining("was answered 500");
    }

    @Test
    void the_version_is_passed_on_and_a_token_is_used_until_shortly_before_it_expires() {
        answers.addAll(List.of(ok(), ok(), ok()));
        Post versioned = new Post("api.admin", "/v1/x", Map.of(), "x", Optional.of("\"3\""));

        api.post(versioned);
        nanos.addAndGet(239_000_000_000L);
        api.post(versioned);
        nanos.addAndGet(2_000_000_000L);
        api.post(versioned);

        assertThat(keys.get(0)).contains("\"3\"").endsWith("Bearer t1");
        assertThat(keys.get(1)).endsWith("Bearer t1");
        assertThat(keys.get(2)).endsWith("Bearer t2");
    }

    private static Scripted ok() {
        return new Scripted(201, "{\"id\":\"1\"}");
    }

    private static void answer(HttpExchange exchange, Scripted scripted) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = scripted.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(scripted.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
