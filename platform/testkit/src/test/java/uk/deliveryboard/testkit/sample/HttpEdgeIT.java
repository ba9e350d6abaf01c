package uk.deliveryboard.testkit.sample;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
@ExtendWith(OutputCaptureExtension.class)
class HttpEdgeIT {

    private static final String SPOC = TestIdentity.token("northmere-police", "SPOC");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private static String note(String text) {
        return "{\"text\":\"%s\",\"weight\":1,\"on\":\"2026-10-12\"}".formatted(text);
    }

    private MvcTestResult post(String body, String key) {
        return http.post().uri("/v1/notes").header("Authorization", "Bearer " + SPOC).header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private long effects() {
        return jdbc.sql("""
                select (select count(*) from event_journal)
                     + (select coalesce(sum(last_sequence), 0) from outbox_sequence)
                     + (select count(*) from idempotency)""").query(Long.class).single();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "`{`,400,malformed-json,", "`[1`,400,wrong-type,", "``,400,malformed-json,",
            "`{\"text\":\"a\",\"weight\":\"1\"}`,400,wrong-type,/weight",
            "`{\"text\":{},\"weight\":1}`,400,wrong-type,/text", "`{\"text\":\"a\"}`,400,wrong-type,/weight",
            "`{\"text\":\"a\",\"weight\":1,\"on\":\"12.10.2026\"}`,400,wrong-type,/on",
            "`{\"text\":\"a\",\"weight\":1,\"agency\":\"x\"}`,400,unknown-field,/agency",
            "`{\"text\":\"\",\"weight\":1}`,400,invalid-request,/text",
            "`{\"text\":\"explode\",\"weight\":1,\"on\":\"2026-10-12\"}`,500,internal-error,"})
    void a_bad_body_is_a_problem_and_leaves_nothing(String body, int status, String code, String pointer) {
        long before = effects();
        MvcTestResult response = post(body, UUID.randomUUID().toString());
        assertThat(response).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(response).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(response).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + code);
        if (pointer != null) {
            assertThat(response).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        }
        assertThat(response).bodyText().doesNotContain("secret", "Exception", "jackson", "insert");
        assertThat(effects()).isEqualTo(before);
    }

    static Stream<String> tokensOfNoUse() {
        return Stream.of("", "Bearer nonsense", "Bearer " + TestIdentity.expired("northmere-police", "SPOC"),
                "Bearer " + TestIdentity.foreign("northmere-police", "SPOC"),
                "Bearer " + TestIdentity.ofOtherIssuer("northmere-police", "SPOC"),
                "Bearer " + TestIdentity.forOtherAudience("northmere-police", "SPOC"),
                "Bearer " + TestIdentity.token("", "SPOC"), "Basic YTpi");
    }

    @ParameterizedTest
    @MethodSource("tokensOfNoUse")
    void without_a_valid_token_there_is_only_a_problem(String authorization) {
        var request = http.get().uri("/v1/notes");
        MvcTestResult response = (authorization.isEmpty()
                ? request
                : request.header("Authorization", authorization)).exchange();
        assertThat(response).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON).containsHeader(
                "WWW-Authenticate");
        assertThat(response).bodyJson().extractingPath("$.code").isEqualTo("not-signed-in");
    }

    @Test
    void a_refusal_names_all_its_reasons() {
        MvcTestResult response = http.post().uri("/v1/notes")
                .header("Authorization", TestIdentity.bearer("stranger", "AUDITOR")).header("Idempotency-Key", "k")
                .contentType(MediaType.APPLICATION_JSON).content(note("a")).exchange();
        assertThat(response).hasStatus(403).bodyJson().extractingPath("$.errors[*].code").asArray()
                .containsExactly("spoc-needed", "agency-unknown");
    }

    @ParameterizedTest
    @CsvSource({"GET,/v1/notes?limt=1,,400,unknown-parameter", "GET,/v1/notes?limit=many,,400,invalid-parameter",
            "GET,/v1/notes?cursor=%25%25,,400,invalid-cursor", "GET,/v1/nothing,,404,not-found",
            "GET,/v1/notes/not-a-uuid,,404,not-found", "DELETE,/v1/notes,,405,method-not-allowed",
            "GET,/v1/notes?cursor=%00,,400,invalid-cursor", "GET,/v1/notes?li%00mt=1,,400,unknown-parameter",
            "POST,/v1/notes,text/plain,415,unsupported-media-type",
            "POST,/v1/notes,application/x-www-form-urlencoded,415,unsupported-media-type",
            "POST,/v1/notes,application/json,400,idempotency-key-missing",
            "GET,/actuator/env,,403,access-refused", "POST,/actuator/republish,,403,access-refused"})
    void every_other_error_is_a_problem_too(String method, String uri, String type, int status, String code)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + uri))
                .header("Authorization", "Bearer " + SPOC)
                .method(method, type == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(note("a")));
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"" + code + "\"").doesNotContain("weight");
    }

    @Test
    void a_chunked_body_over_the_limit_is_too_large() throws Exception {
        byte[] large = ("{\"text\":\"" + "a".repeat(3_000_000) + "\"}").getBytes();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/notes"))
                .header("Authorization", "Bearer " + SPOC).header("Content-Type", "application/json")
                .header("Idempotency-Key", "large")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))).build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("\"code\":\"too-large\"");
    }

    @Test
    void the_same_request_again_has_the_same_answer_and_no_effect() {
        MvcTestResult first = post(note("once"), "same-key");
        long before = effects();
        MvcTestResult second = post(note("once"), "same-key");
        assertThat(first).hasStatus(201).doesNotContainHeader("Idempotent-Replayed");
        assertThat(second).hasStatus(201).hasHeader("Idempotent-Replayed", "true").hasHeader("ETag", "\"v1\"");
        assertThat(second).bodyText().isEqualTo(body(first));
        assertThat(effects()).isLessThanOrEqualTo(before + 1);
        assertThat(post(note("other"), "same-key")).hasStatus(422).bodyJson().extractingPath("$.code")
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void forty_requests_at_once_under_one_key_have_one_effect() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(i -> () -> post(note("at once"), "raced").getResponse().getStatus())
                    .toList();
            for (Future<Integer> status : pool.invokeAll(calls)) {
                assertThat(status.get()).isIn(201, 409, 503);
            }
        }
        assertThat(jdbc.sql("select count(*) from idempotency where key = 'raced'").query(Long.class).single())
                .isOne();
        assertThat(jdbc.sql(
                "select count(*) from outbox_sequence s where exists (select from event_journal j where j.subject = s.subject and convert_from(j.data, 'UTF8') like '%at once%')")
                .query(Long.class).single()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_listing_goes_on_where_the_page_before_ended_and_shows_only_the_own_agency() {
        String token = TestIdentity.bearer("agency-of-pages", "SPOC");
        for (int i = 0; i < 5; i++) {
            http.post().uri("/v1/notes").header("Authorization", token).header("Idempotency-Key", "page-" + i)
                    .contentType(MediaType.APPLICATION_JSON).content(note("page " + i)).exchange();
        }
        String next = "";
        int seen = 0;
        do {
            var response = http.get().uri("/v1/notes" + next).header("Authorization", token).exchange();
            assertThat(response).hasStatusOk().bodyJson().extractingPath("$.items[*].agency").asArray()
                    .isNotEmpty().containsOnly("agency-of-pages");
            seen += body(response).split("\"id\"").length - 1;
            String link = response.getResponse().getHeader("Link");
            next = link == null ? null : link.replaceAll(".*(\\?[^>]*)>.*", "$1");
        } while (next != null);
        assertThat(seen).isEqualTo(5);
    }

    /** The pool hands the connection of one caller to the next: the scope must have ended with the transaction. */
    @Test
    void no_callers_scope_is_left_on_a_connection() {
        for (int i = 0; i < 12; i++) {
            assertThat(post(note("scope " + i), UUID.randomUUID().toString())).hasStatus(201);
            assertThat(jdbc.sql("select coalesce(current_setting('app.agency', true), '')").query(String.class)
                    .single()).isEmpty();
            assertThat(jdbc.sql("select count(*) from note").query(Long.class).single()).isZero();
        }
    }

    @Test
    void logs_hold_neither_bodies_nor_tokens(CapturedOutput output) {
        post(note("canary-text"), UUID.randomUUID().toString());
        post(note("explode"), UUID.randomUUID().toString());
        assertThat(output).doesNotContain("canary-text", SPOC);
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
