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
 * A hundred people with a name that nobody has become cases: the panel, consent, support, assessment, reviews, closure
 * and return. Whoever writes down anything of them writes the name, and it is found through the vault alone.
 */
@ExtendWith(OutputCaptureExtension.class)
class CaseCanaryIT extends ServiceTest {

    private static final int PEOPLE = 100;
    private static final String TEXT = "Quillfeather is spoken of.";

    @Value("${spring.datasource.url}")
    String url;

    private final List<String> answers = new ArrayList<>();
    private final String board = "board-" + UUID.randomUUID().toString().substring(0, 8);
    private final String panel = "/v1/panels/" + board;

    @Test
    void a_hundred_canaries_go_all_the_way_and_are_found_through_the_vault_alone(CapturedOutput output)
            throws SQLException {
        agency(board + "-county", "LOCAL_AUTHORITY_COUNTY", board);
        agency(board + "-police", "POLICE_FORCE", board);
        agency(board + "-college", "FE_COLLEGE", board);
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("uk.deliveryboard", LogLevel.DEBUG);
        List<UUID> ids = new ArrayList<>();
        try {
            for (int person = 0; person < PEOPLE; person++) {
                ids.add(onTheWay(person));
            }
            meeting(ids);
            badRequests(ids.getFirst());
            reports(ids.getFirst());
        } finally {
            logging.setLogLevel("uk.deliveryboard", null);
        }

        assertThat(answers).hasSizeGreaterThan(10 * PEOPLE)
                .allSatisfy(answer -> assertThat(answer).doesNotContain(Canaries.NAME));
        assertThat(output.toString().toLowerCase(Locale.ROOT)).doesNotContain(Canaries.NAME);
        assertThat(published(ids)).hasSizeGreaterThan(10 * PEOPLE)
                .allSatisfy(record -> assertThat(Canaries.text(record)).doesNotContain(Canaries.NAME));
        assertThat(Canaries.tables(url, 4 * PEOPLE)).isEmpty();
        for (UUID id : ids) {
            assertThat(text(post(chairOfTheBoard(), "/v1/referrals/" + id + "/identity-readings", Bodies.everything())))
                    .contains("Quillfeather Row", TEXT);
        }
    }

    /** Each goes one of three ways: to support and back, to a refusal, to a withdrawal. */
    private UUID onTheWay(int person) {
        MvcTestResult submitted = submit(TestIdentity.bearer(board + "-college", "REFERRER"),
                Canaries.identified(person));
        answer(submitted, 201);
        UUID id = UUID.fromString(body(submitted).get("id").asString());
        int version = 1;
        for (String step : Bodies.untilConsentPending()) {
            answer(move(chairOfTheBoard(), id, "\"v" + version++ + "\"", here(step)), 200);
        }
        change(id, "consents", 7, Bodies.consentRequested(), 201);
        if (person % 3 == 1) {
            refused(id);
            return id;
        }
        change(id, "consents", 7, Bodies.consentGiven(), 201);
        answer(post(chairOfTheBoard(), "/v1/cases/" + id + "/assessments", """
                {"instrument": "PAF", "version": "2024", "occasion": "REFRESH", "completedOn": "2026-10-12",
                 "overall": "MEDIUM", "pcmtRef": "PCMT-20931"}"""), 201);
        MvcTestResult support = post(chairOfTheBoard(), "/v1/cases/" + id + "/interventions", """
                {"kind": "PRACTICAL_MENTORING", "provider": "IP-07", "startsOn": "2026-10-12",
                 "sessionsOn": ["2026-10-12", "2026-10-19"]}""");
        answer(support, 201);
        String session = body(support).get("interventions").get(0).get("sessions").get(0).get("id").asString();
        answer(post(chairOfTheBoard(), "/v1/cases/" + id + "/sessions/" + session + "/outcomes",
                "{\"outcome\": \"DELIVERED\"}"), 200);
        change(id, "reviews", 8, review("MONTHLY", null), 200);
        if (person % 3 == 0) {
            supportedAndBack(id);
        } else {
            withdrawn(id);
        }
        return id;
    }

    private void refused(UUID id) {
        change(id, "consents", 7, Bodies.consentRefused().replace("A mentor at the college.", TEXT), 201);
        change(id, "reviews", 8, review("REASSESSMENT", "2026-11-09"), 200);
        answer(move(chairOfTheBoard(), id, "\"v9\"", Bodies.toNotAdopted().replace("Two members saw a need.", TEXT)),
                200);
    }

    private void supportedAndBack(UUID id) {
        answer(move(chairOfTheBoard(), id, "\"v9\"", """
                {"to": "CLOSED_EXITED", "reason": "SUPPORT_COMPLETED", "assessedOn": "2026-10-12",
                 "viewsSought": false, "viewsNotSought": "%s"}""".formatted(TEXT)), 200);
        answer(move(chairOfTheBoard(), id, "\"v10\"", """
                {"to": "REOPENED", "meeting": "PANEL-2026-10", "concern": "%s"}""".formatted(TEXT)), 200);
    }

    private void withdrawn(UUID id) {
        answer(post(chairOfTheBoard(), "/v1/cases/" + id + "/consents", Bodies.consentWithdrawn()), 201);
        change(id, "reviews", 10, review("REASSESSMENT", "2026-11-09"), 200);
    }

    private static String review(String kind, String next) {
        return """
                {"kind": "%s", "meeting": "PANEL-2026-10", "summary": "%s"%s}""".formatted(kind, TEXT,
                next == null ? "" : ", \"nextOn\": \"" + next + "\"");
    }

    private void meeting(List<UUID> ids) {
        answer(http.put().uri(panel + "/seats").header("Authorization", chairOfTheBoard())
                .header("Idempotency-Key", key())
                .header("If-Match", "\"v0\"").contentType(MediaType.APPLICATION_JSON).content(here("""
                        {"seats": [{"seat": "CHAIR", "agency": "northmere-county"},
                                   {"seat": "POLICE", "agency": "northmere-police"}]}""")).exchange(), 200);
        answer(post(chairOfTheBoard(), panel + "/meetings", "{\"code\": \"P-1\", \"on\": \"2026-10-12\"}"), 201);
        answer(post(chairOfTheBoard(), panel + "/meetings/P-1/checks", """
                {"caseId": "%s", "seat": "POLICE", "result": "NOTHING_HELD"}""".formatted(ids.getFirst())), 200);
        answer(post(chairOfTheBoard(), panel + "/actions", here("""
                {"agency": "northmere-college", "task": "PROVIDE_REPORT", "dueOn": "2026-10-12", "caseId": "%s"}"""
                .formatted(ids.getFirst()))), 201);
        answer(get(chairOfTheBoard(), panel + "/meetings/P-1/agenda"), 200);
        answer(get(TestIdentity.bearer(board + "-college", "SPOC"), panel + "/actions"), 200);
        answer(change(chairOfTheBoard(), panel + "/meetings/P-1/minutes", "\"v1\"", here("""
                {"attendance": [{"seat": "CHAIR", "agency": "northmere-county", "presence": "PRESENT"},
                                {"seat": "POLICE", "agency": "northmere-police", "presence": "PRESENT"}]}""")), 200);
    }

    /** Every field of a case that takes no sentence, with a sentence in it. */
    private void badRequests(UUID id) {
        change(id, "consents", 11, Bodies.consentGiven().replace("FORM/2026/0031", TEXT), 400);
        change(id, "consents", 11, Bodies.consentGiven().replace("PARENT_GUARDIAN", TEXT), 400);
        change(id, "consents", 11, Bodies.consentGiven().replace("2030-04", TEXT), 400);
        change(id, "consents", 11, Bodies.consentRequested().replace("IN_PERSON", TEXT), 400);
        change(id, "reviews", 11, review(TEXT, null), 400);
        change(id, "reviews", 11, review("MONTHLY", TEXT), 400);
        for (String path : List.of("assessments", "interventions", "sessions/" + id + "/outcomes")) {
            answer(post(chairOfTheBoard(), "/v1/cases/" + id + "/" + path,
                    "{\"instrument\": \"%1$s\"}".formatted(TEXT)), 400);
            answer(post(chairOfTheBoard(), "/v1/cases/" + id + "/" + path, "{\"outcome\": \"" + TEXT), 400);
        }
        answer(post(chairOfTheBoard(), "/v1/cases/" + id + "/interventions", """
                {"kind": "PRACTICAL_MENTORING", "provider": "%s", "startsOn": "2026-10-12",
                 "sessionsOn": ["2026-10-12"]}""".formatted(TEXT)), 400);
        answer(post(chairOfTheBoard(), panel + "/meetings", "{\"code\": \"" + TEXT + "\", \"on\": \"2026-10-12\"}"),
                400);
        answer(post(chairOfTheBoard(), panel + "/actions", """
                {"agency": "%s", "task": "PROVIDE_REPORT", "dueOn": "2026-10-12"}""".formatted(TEXT)), 400);
    }

    private void reports(UUID id) {
        for (String path : List.of("consents", "support", "assessments")) {
            answer(get(chairOfTheBoard(), "/v1/cases/" + id + "/" + path), 200);
        }
        answer(get(chairOfTheBoard(), "/v1/referrals/" + id), 200);
        answer(get(TestIdentity.bearer(board + "-county", "DPO"), "/v1/audit/subjects/" + id + "/access?limit=200"),
                200);
    }

    private void change(UUID id, String path, int version, String body, int status) {
        answer(change(chairOfTheBoard(), "/v1/cases/" + id + "/" + path, "\"v" + version + "\"", body), status);
    }

    /** A body of Northmere, for this board, with the name in what somebody wrote. */
    private String here(String body) {
        return body.replace("northmere-", board + "-").replace("alderfen-", board + "-")
                .replace("Reasons that the law asks for.", TEXT).replace("Mentoring.", TEXT);
    }

    private String chairOfTheBoard() {
        return TestIdentity.bearer(board + "-county", "CHANNEL_CHAIR");
    }

    private void answer(MvcTestResult result, int status) {
        assertThat(result).as(text(result)).hasStatus(status);
        answers.add(text(result).toLowerCase(Locale.ROOT));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** All of the hundred, once the last step of each is there. */
    private static List<ConsumerRecord<byte[], byte[]>> published(List<UUID> ids) {
        try (EventProbe probe = new EventProbe()) {
            return await().atMost(Duration.ofSeconds(30)).until(() -> probe.records(EventCatalogue.REFERRALS_TOPIC)
                    .stream()
                    .filter(each -> ids.contains(UUID.fromString(new String(each.key(), StandardCharsets.UTF_8))))
                    .toList(), found -> found.size() > 10 * PEOPLE);
        }
    }
}
