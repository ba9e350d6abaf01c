package uk.deliveryboard.training.evaluation.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.training.BadInputTest;
import uk.deliveryboard.training.BadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Today is 12 October 2026. */
class EvaluationIT extends BadInputTest {

    private static final String ID = "0192f0c1-2d3e-7a4b-8c5d-6e7f80920a1b";
    private static final BadRequest ENTER = BadRequest.post("/v1/training/workshops/" + ID + "/evaluations",
            body("PRE", "respondent1", 3));
    private static final BadRequest READ = BadRequest.get("/v1/training/evaluation?quarter=2026-27-Q3");

    EvaluationIT() {
        super("evaluation_answer");
    }

    private static String body(String stage, String respondent, int value) {
        return "{\"stage\":\"%s\",\"respondent\":\"%s\",\"responsibilities\":%3$d,\"recogniseSigns\":%3$d,\"whoToTell\":%3$d,\"appropriateReferral\":%3$d,\"confidenceToChallenge\":%3$d}"
                .formatted(stage, respondent, value);
    }

    @BeforeAll
    void aWorkshopToday() {
        jdbc.sql("""
                insert into course (code, title, family, modality, counts_towards_wrap_target, added_at)
                values ('BAD-E', 'Course', 'WRAP', 'FACE_TO_FACE', true, now()) on conflict do nothing""").update();
        workshop(BadRequest.AGENCY, ID);
    }

    private void workshop(String agency, String id) {
        text(agency, """
                with added as (
                    insert into workshop (workshop_id, agency, course_code, held_on, venue, capacity, trainers, state,
                                          version, changed_at)
                    values ('%s', '%s', 'BAD-E', '2026-10-12', 'ROOM-1', 5, '{W1}', 'PLANNED', 1, now())
                    on conflict do nothing returning 1)
                select count(*)::text from added""".formatted(id, agency));
    }

    static Stream<BadRequest> bad() {
        return Stream.of(ENTER.inEveryWay("evaluation-role-needed", "SPOC"),
                READ.inEveryWay("coverage-role-needed", "SPOC"),
                Stream.of(
                        ENTER.named("nothing").saying("{}").gets(400, "invalid-request",
                                "/appropriateReferral not-null", "/confidenceToChallenge not-null",
                                "/recogniseSigns not-null", "/respondent not-null", "/responsibilities not-null",
                                "/stage not-null", "/whoToTell not-null"),
                        ENTER.named("e-mail").replacing("respondent1", "a@example.org").gets(400, "invalid-request",
                                "/respondent pattern"),
                        ENTER.named("six of five").replacing("\"whoToTell\":3", "\"whoToTell\":6").gets(400,
                                "invalid-request", "/whoToTell max"),
                        ENTER.named("a comment").replacing("{", "{\"comments\":\"free text\",").gets(400,
                                "unknown-field", "/comments unknown-field"),
                        ENTER.named("too early").replacing("PRE", "FOLLOW_UP_3M").gets(422, "evaluation-closed",
                                "/stage closed"),
                        BadRequest.post("/v1/training/workshops/" + UUID.randomUUID() + "/evaluations", ENTER.body())
                                .named("unknown").gets(404, "not-found"),
                        BadRequest.get("/v1/training/evaluation").named("no quarter").gets(400, "invalid-parameter",
                                "?quarter missing"),
                        BadRequest.get("/v1/training/evaluation?quarter=2026-27-Q4").named("next quarter").gets(400,
                                "invalid-parameter", "?quarter quarter-invalid")))
                .flatMap(cases -> cases);
    }

    @Test
    void k12_what_is_told_next_differs_by_five_people_and_never_by_one() {
        String agency = agency();
        String workshop = UUID.randomUUID().toString();
        workshop(agency, workshop);
        for (int n = 1; n <= 9; n++) {
            assertThat(enter(agency, workshop, body("PRE", "respondent" + n, n <= 5 ? 2 : 5))).hasStatus(201);
            assertThat(impact(agency).at("/before/told").asBoolean()).isEqualTo(n >= 5);
            if (n < 5) {
                assertThat(impact(agency).at("/before").toString()).isEqualTo("{\"told\":false}");
            } else {
                assertThat(impact(agency).at("/before/people").asInt()).isEqualTo(5);
                assertThat(impact(agency).at("/before/means/WHO_TO_TELL").asDouble()).isEqualTo(2.0);
            }
        }
        assertThat(impact(agency).has("uplift")).isFalse();
        for (int n = 1; n <= 5; n++) {
            enter(agency, workshop, body("POST", "respondent" + n, 4));
        }
        JsonNode impact = impact(agency);
        assertThat(impact.at("/uplift/CONFIDENCE_TO_CHALLENGE").asDouble()).isEqualTo(2.0);
        assertThat(impact.at("/after/highPercent/WHO_TO_TELL").asDouble()).isEqualTo(100.0);
        assertThat(impact.at("/coverage").toString())
                .isEqualTo("{\"asAt\":\"2026-10-12\",\"numerator\":0,\"denominator\":0}");
        assertThat(enter(agency, workshop, body("PRE", "respondent1", 5))).hasStatus(409);
        assertThat(count(agency(), "select count(*) from evaluation_answer")).isZero();
    }

    @Test
    void k12_others_are_told_five_at_a_time_and_never_who_or_where() {
        String agency = agency();
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        workshop(agency, one);
        workshop(agency, other);
        for (int n = 1; n <= 11; n++) {
            enter(agency, n % 2 == 0 ? one : other, body("PRE", "respondent" + n, 1 + n % 5));
            enter(agency, one, body("PRE", "respondent" + n, 1 + n % 5));
            List<JsonNode> told = events(agency, EventCatalogue.EVALUATION_ANSWERS_TOLD);
            long answered = count(agency, "select count(*) from evaluation_answer where question = 'WHO_TO_TELL'");
            assertThat(told).as(answered + " answered").hasSize((int) answered / 5);
        }
        List<JsonNode> told = events(agency, EventCatalogue.EVALUATION_ANSWERS_TOLD);
        assertThat(told).allSatisfy(event -> {
            assertThat(event.toString()).doesNotContain("respondent", one, other);
            assertThat(event.at("/people").asInt()).isEqualTo(5);
            assertThat(event.at("/answers")).hasSize(5).allSatisfy(answers -> assertThat(
                    answers.at("/counts").valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(5));
        });
        assertThat(impact(agency).at("/before/people").asInt()).as("the agency sees what the board sees")
                .isEqualTo(5 * told.size());
    }

    @Test
    void k12_a_workshop_that_is_cancelled_takes_its_answers_along_unless_they_were_told() {
        String agency = agency();
        String held = UUID.randomUUID().toString();
        String cancelled = UUID.randomUUID().toString();
        workshop(agency, held);
        workshop(agency, cancelled);
        for (int n = 1; n <= 7; n++) {
            enter(agency, cancelled, body("PRE", "respondent" + n, 2));
        }
        JsonNode before = impact(agency);
        text(agency, "with gone as (update workshop set state = 'CANCELLED' where workshop_id = '" + cancelled
                + "' returning 1) select count(*)::text from gone");
        assertThat(impact(agency)).as("nothing that was told is taken back").isEqualTo(before);
        for (int n = 1; n <= 4; n++) {
            enter(agency, held, body("PRE", "respondent" + n, 5));
        }
        assertThat(impact(agency)).as("the two that were left do not complete a group").isEqualTo(before);
        enter(agency, held, body("PRE", "respondent5", 5));
        assertThat(impact(agency).at("/before/means/WHO_TO_TELL").asDouble()).isEqualTo(3.5);
        assertThat(events(agency, EventCatalogue.EVALUATION_ANSWERS_TOLD)).hasSize(2);
    }

    private MvcTestResult enter(String agency, String workshop, String body) {
        return post("/v1/training/workshops/" + workshop + "/evaluations", body, spoc(agency));
    }

    private JsonNode impact(String agency) {
        return body(get("/v1/training/evaluation?quarter=2026-27-Q3", spoc(agency)));
    }
}
