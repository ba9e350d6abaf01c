package uk.deliveryboard.launcher.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.launcher.demo.Api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Moodle as it is, through the gateway: batches of thirty without ids, people by their numbers, no result, and a line on
 * which answers are lost. It sends what was lost again, and everything a second time.
 */
class MoodleJourney {

    private static final String AGENCY = "northmere-county";
    private static final String SPOC = "api.spoc." + AGENCY;
    private static final String LMS = "lms." + AGENCY;
    private static final String DESK = "/v1/training/xapi/" + LMS + "/";
    private static final int LEARNERS = 60;
    private static final int BATCH = 30;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static RunningPlatform running;
    private static LosingProxy line;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void anAgencyWithStaffAndACourse() throws Exception {
        running = RunningPlatform.start();
        line = new LosingProxy(running.gateway);
        running.api.post(new Api.Post("api.admin", "/v1/agencies", Map.of("code", AGENCY, "name",
                "Northmere County Council", "type", "LOCAL_AUTHORITY_COUNTY", "specifiedAuthority", true, "boards",
                List.of("northmere"), "activeFrom", "2015-07-01"), "agency"));
        running.api.post(new Api.Post("api.admin", "/v1/courses", Map.of("code", "WRAP", "title", "Workshop", "family",
                "WRAP", "modality", "E_LEARNING", "validityMonths", 36, "countsTowardsWrapTarget", true), "course"));
        running.api.post(new Api.Post(SPOC, "/v1/staff:batch", Map.of("rows", IntStream.rangeClosed(1, LEARNERS)
                .mapToObj(each -> Map.of("staffRef", "M-" + each, "relevant", true, "joinedOn", "2020-01-01"))
                .toList()), "staff"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (line != null) {
            line.close();
        }
        if (running != null) {
            running.close();
        }
    }

    private static String statement(int learner, String verb, String object) {
        return """
                {"actor":{"name":"Demo Person %1$d","account":{"homePage":"https://moodle.example.gov.uk","name":"%1$d"}},
                 "verb":{"id":"%2$s","display":{"en":"did"}},
                 "object":{"id":"https://moodle.example.gov.uk/%3$s",
                  "definition":{"type":"https://w3id.org/xapi/cmi5/activitytype/course","name":{"en":"Demo course"}}},
                 "timestamp":"2026-10-01T09:%4$02d:00.000Z","context":{"platform":"Moodle","language":"en",
                  "registration":"2f3b2b1e-58d0-5b86-8a33-2d4b6f5a9c01"}}"""
                .formatted(learner, verb, object,
                        learner % 60);
    }

    /** Everybody looks at a page, and completes the course. */
    private static List<String> batches() {
        List<String> statements = new ArrayList<>();
        for (int learner = 1; learner <= LEARNERS; learner++) {
            statements.add(statement(learner, "http://id.tincanapi.com/verb/viewed", "mod/page/view.php?id=7"));
            statements.add(statement(learner, "http://adlnet.gov/expapi/verbs/completed", "course/view.php?id=3"));
        }
        return IntStream.range(0, statements.size() / BATCH)
                .mapToObj(batch -> "[" + String.join(",", statements.subList(batch * BATCH, (batch + 1) * BATCH)) + "]")
                .toList();
    }

    private static HttpResponse<String> send(URI server, String body) throws IOException, InterruptedException {
        String secret = running.platform.identity().realm().apiClients().stream()
                .filter(client -> client.clientId().equals(LMS)).findFirst().orElseThrow().secret();
        return HTTP.send(HttpRequest.newBuilder(server.resolve("/xapi/statements")).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + Base64.getEncoder()
                        .encodeToString((LMS + ":" + secret).getBytes(StandardCharsets.UTF_8)))
                .header("X-Experience-API-Version", "1.0.3").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static List<String> taken(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
        assertThat(response.headers().firstValue("X-Experience-API-Consistent-Through")).isPresent();
        return JSON.readTree(response.body()).valueStream().map(JsonNode::asString).toList();
    }

    /** As its cron job does, which cannot know what became of a batch without an answer. */
    private static List<String> untilAnswered(String batch, boolean lose) throws IOException, InterruptedException {
        if (lose) {
            line.loseNext();
            assertThatThrownBy(() -> send(line.address(), batch)).isInstanceOf(IOException.class);
        }
        return taken(send(line.address(), batch));
    }

    private static void decide(String what, String id, Function<JsonNode, Map<String, String>> decision) {
        running.api.get(SPOC, DESK + what + "?limit=100").body().at("/items").forEach(item -> running.api.put(SPOC,
                DESK + what + "/" + item.at("/" + id).asString(), decision.apply(item), item.at("/etag").asString()));
    }

    private static long number(String query) throws Exception {
        try (var connection = running.platform.postgres().connect("training");
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void nothing_counts_twice_however_often_it_is_sent_and_whatever_answers_are_lost() throws Exception {
        List<String> batches = batches();
        List<List<String>> ids = new ArrayList<>();
        for (int batch = 0; batch < batches.size(); batch++) {
            ids.add(untilAnswered(batches.get(batch), batch % 2 == 0));
        }
        assertThat(line.lost()).isEqualTo(batches.size() / 2);
        assertThat(number("select count(*) from xapi_statement")).isEqualTo(2L * LEARNERS);
        assertThat(number("select count(*) from training_record")).as("nobody is known yet").isZero();

        decide("learners", "learnerId", learner -> Map.of("staffRef", "M-" + learner.at("/name").asString()));
        decide("activities", "activityId", activity -> activity.at("/key").asString().contains("/course/")
                ? Map.of("courseCode", "WRAP")
                : Map.of());
        for (int batch = 0; batch < batches.size(); batch++) {
            assertThat(untilAnswered(batches.get(batch), batch % 2 == 1)).isEqualTo(ids.get(batch));
        }

        assertThat(number("select count(*) from xapi_statement")).isEqualTo(2L * LEARNERS);
        assertThat(number("select count(*) from training_record where counting and voided_at is null"))
                .isEqualTo(LEARNERS);
        JsonNode coverage = running.api.get(SPOC, "/v1/training/coverage").body();
        assertThat(coverage.at("/numerator").asLong()).isEqualTo(LEARNERS);
        assertThat(coverage.at("/denominator").asLong()).isEqualTo(LEARNERS);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(running.api
                .get(SPOC, "/v1/boards/northmere/quarters/2026-27-Q3").body().at("/coverage/partnership/numerator")
                .asLong()).isEqualTo(LEARNERS));
    }

    @Test
    void a_learning_system_that_gives_a_wrong_secret_is_refused_as_xapi_has_it() throws Exception {
        HttpResponse<String> refused = HTTP.send(HttpRequest.newBuilder(running.gateway.resolve("/xapi/statements"))
                .header("Authorization", "Basic " + Base64.getEncoder()
                        .encodeToString((LMS + ":wrong").getBytes(StandardCharsets.UTF_8)))
                .header("X-Experience-API-Version", "1.0.3").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[]")).build(), BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).contains("Basic");
        assertThat(refused.body()).contains("\"code\"").doesNotContain("wrong");
    }
}
