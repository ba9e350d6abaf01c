package uk.deliveryboard.referrals.vault;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.EventProbe;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A hundred people with a name that nobody has go through intake, pathway, emergency, review and errors. The name is in
 * no column of any table, on no topic, in no log and in no answer but that of the vault.
 */
@ExtendWith(OutputCaptureExtension.class)
class CanaryIT extends ServiceTest {

    private static final int PEOPLE = 100;
    private static final String CANARY = Canaries.NAME;
    private static final List<String> REFUSED = List.of("SPOC", "DEPUTY_SPOC", "REFERRER", "BOARD_MEMBER",
            "BOARD_CHAIR", "MEMBER_LEAD", "SYSTEM_ADMIN", "INTEGRATION_CLIENT");

    @Value("${spring.datasource.url}")
    String url;

    private final List<String> answers = new ArrayList<>();

    @Test
    void a_hundred_canaries_are_found_through_the_vault_alone(CapturedOutput output) throws SQLException {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("uk.deliveryboard", LogLevel.DEBUG);
        logging.setLogLevel("org.springframework.web", LogLevel.DEBUG);
        List<UUID> ids = new ArrayList<>();
        try {
            for (int person = 0; person < PEOPLE; person++) {
                ids.add(referral(Canaries.identified(person)));
            }
            ids.subList(0, 10).forEach(this::throughThePathway);
            badRequests(ids.getFirst());
            REFUSED.forEach(role -> refused(role, ids.getFirst()));
        } finally {
            logging.setLogLevel("uk.deliveryboard", null);
            logging.setLogLevel("org.springframework.web", null);
        }
        List<ConsumerRecord<byte[], byte[]>> records = published(ids);

        assertThat(answers).hasSizeGreaterThan(150)
                .allSatisfy(answer -> assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain(CANARY));
        assertThat(output.toString().toLowerCase(Locale.ROOT)).doesNotContain(CANARY);
        assertThat(records).allSatisfy(record -> assertThat(Canaries.text(record)).doesNotContain(CANARY));
        assertThat(Canaries.tables(url, 3 * PEOPLE)).isEmpty();
        for (int person = 0; person < PEOPLE; person++) {
            MvcTestResult read = read(officer(), ids.get(person));
            assertThat(body(read).at("/subject/familyName").asString())
                    .isEqualTo("Quillfeather " + Bodies.inLetters(person));
            assertThat(body(read).get("narrative").asString()).contains("Quillfeather");
        }
    }

    private void throughThePathway(UUID id) {
        int version = 1;
        for (String step : Bodies.untilDiscussed()) {
            answer(move(chair(), id, "\"v" + version++ + "\"", step.replace("Reasons that the law asks for.",
                    "Quillfeather said so.")), 200);
        }
        answer(move(chair(), id, "\"v" + version + "\"", Bodies.toNotAdopted().replace("Two members saw a need.",
                "Quillfeather has a need.")), 200);
        MvcTestResult glass = post(lead(), "/v1/referrals/" + id + "/break-glass",
                "{\"reason\": \"Quillfeather is missing since this morning.\"}");
        answer(glass, 201);
        answer(post(dpo(), "/v1/audit/break-glass/" + body(glass).get("id").asString() + "/review",
                "{\"outcome\": \"JUSTIFIED\", \"note\": \"Quillfeather was found.\"}"), 200);
        answer(get(chair(), "/v1/referrals/" + id), 200);
        answer(get(dpo(), "/v1/audit/subjects/" + id + "/access"), 200);
        assertThat(read(officer(), id)).hasStatus(200);
    }

    private void badRequests(UUID id) {
        // A path and the name of a field go back to whoever sent them, and nowhere else.
        assertThat(get(chair(), "/v1/referrals/Quillfeather")).hasStatus(404);
        assertThat(submit(referrer(), "{\"Quillfeather\": 1}")).hasStatus(400);
        for (String bad : List.of("\"Quillfeather\"", "Quillfeather",
                Canaries.identified(1).replace("\"2013-04-15\"", "\"Quillfeather\""),
                Canaries.identified(1).replace("2013-04-15", "1066-10-14"),
                Canaries.identified(1).replace("ZZ9 9ZZ", "Quillfeather"),
                Canaries.identified(1).replace("\"Zeb Quillfeather\"", "\"Quillfeather 4\""),
                Canaries.identified(1).replace("\"MALE\"", "\"Quillfeather\""),
                Canaries.identified(1).replace("quillfeather1@example.org", "Quillfeather"))) {
            answer(submit(referrer(), bad), 400);
        }
        answer(move(chair(), id, "\"v9\"", "{\"to\": \"Quillfeather\"}"), 400);
        answer(post(lead(), "/v1/referrals/" + id + "/break-glass", "{\"reason\": \"Quillfeather\"}"), 400);
        answer(post(chair(), "/v1/retention/decisions", "{\"referralId\": \"Quillfeather\"}"), 400);
        answer(post(dpo(), "/v1/audit/subjects/" + id + "/access-packs",
                "{\"redactions\": [{\"passage\": \"Quillfeather of nowhere\", \"ground\": \"THIRD_PARTY\"}]}"), 422);
    }

    private void refused(String role, UUID id) {
        String bearer = TestIdentity.bearer("northmere-county", role);
        answer(read(bearer, id), 403);
        answer(post(bearer, "/v1/referrals/" + id + "/break-glass", "{\"reason\": \"I should like to know it.\"}"),
                403);
        answer(get(bearer, "/v1/audit/subjects/" + id + "/access"), 403);
        answer(post(bearer, "/v1/audit/subjects/" + id + "/access-packs", "{}"), 403);
        answer(get(bearer, "/v1/audit/break-glass"), 403);
        answer(get(bearer, "/v1/retention/candidates"), 403);
        answers.add(text(get(bearer, "/v1/referrals")));
        answers.add(text(get(TestIdentity.bearer("alderfen-college", role), "/v1/referrals/" + id)));
        answer(read(TestIdentity.bearer("alderfen-college", role), id), 403);
    }

    private MvcTestResult read(String bearer, UUID id) {
        return http.post().uri("/v1/referrals/" + id + "/identity-readings").header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON).content(Bodies.everything()).exchange();
    }

    private void answer(MvcTestResult result, int status) {
        assertThat(result).as(text(result)).hasStatus(status);
        answers.add(text(result));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<byte[], byte[]>> published(List<UUID> ids) {
        try (EventProbe probe = new EventProbe()) {
            return await().atMost(Duration.ofSeconds(30)).until(
                    () -> probe.records(EventCatalogue.REFERRALS_TOPIC),
                    found -> found.stream().map(each -> new String(each.key(), StandardCharsets.UTF_8))
                            .filter(key -> ids.stream().anyMatch(id -> id.toString().equals(key)))
                            .count() == 2 * PEOPLE + 70);
        }
    }
}
