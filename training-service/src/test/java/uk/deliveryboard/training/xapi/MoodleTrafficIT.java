package uk.deliveryboard.training.xapi;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** What Moodle sends, from the first statement about people whom nobody knows to the coverage of the agency. */
class MoodleTrafficIT extends XapiTest {

    private static final String UNCOMPLETED = "https://xapi.edlm/profiles/edlm-lms/concepts/verbs/uncompleted";
    private static final String DESK = "/v1/training/xapi/test";

    private String agency;
    private String course;

    @BeforeEach
    void anAgencyWithThreeStaffAndOneCourse() {
        agency = agency();
        course = course("WRAP", true, 36);
        staff(agency, "E1", "E2", "E3");
    }

    @Test
    void batches_of_thirty_sent_twice_because_responses_were_lost_do_not_move_the_coverage() {
        List<String> statements = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            String user = String.valueOf(1 + index % 3);
            statements.add(index < 6
                    ? Samples.moodle(user, COMPLETED, Samples.WRAP, "2026-10-0" + (1 + index / 3) + "T09:30:00.000Z",
                            "")
                    : Samples.moodle(user, "http://id.tincanapi.com/verb/viewed", Samples.HOME + "/page/" + index,
                            "2026-10-05T09:30:00.000Z", ""));
        }
        String first = "[" + String.join(",", statements.subList(0, 30)) + "]";
        String second = "[" + String.join(",", statements.subList(30, 60)) + "]";
        List<UUID> ids = ids(send(agency, first));
        send(agency, second);
        assertThat(coverage()).isEqualTo("0 of 3");
        linkAll();
        mapAll();
        assertThat(coverage()).isEqualTo("3 of 3");
        int events = events(agency, EventCatalogue.COMPLETION_RECORDED).size();
        String records = records();

        for (int repetition = 0; repetition < 5; repetition++) {
            assertThat(ids(send(agency, first))).isEqualTo(ids);
            send(agency, second);
        }

        assertThat(coverage()).isEqualTo("3 of 3");
        assertThat(records()).isEqualTo(records);
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize(events).hasSize(6);
        assertThat(count(agency, "select count(*) from xapi_statement")).isEqualTo(60);
    }

    @Test
    void whoever_and_whatever_nobody_has_placed_yet_waits_on_the_desk_and_follows_when_it_is_placed() {
        send(agency, completed("1", "2026-10-10T09:30:00.000Z"));

        JsonNode learner = open("learners").at("/items/0");
        assertThat(learner.at("/name").asString()).isEqualTo("1");
        assertThat(learner.at("/homePage").asString()).isEqualTo(Samples.HOME);
        assertThat(learner.at("/shownAs").asString()).isEqualTo("Demo Person 1");
        assertThat(learner.at("/waiting").asInt()).isOne();
        assertThat(open("activities").at("/items/0/title").asString()).isEqualTo("Demo course");
        linkAll();
        assertThat(open("learners").at("/items").size()).isZero();
        assertThat(coverage()).isEqualTo("0 of 3");
        mapAll();
        assertThat(open("activities").at("/items").size()).isZero();
        assertThat(coverage()).isEqualTo("1 of 3");
        send(agency, completed("1", "2026-10-11T09:30:00.000Z"));
        assertThat(count(agency, "select count(*) from training_record where voided_at is null")).isEqualTo(2);
    }

    @Test
    void a_retraction_takes_back_what_was_said_until_then_also_where_it_comes_first() {
        placed("1", "E1");
        send(agency, completed("1", "2026-10-10T09:30:00.000Z"));
        assertThat(coverage()).isEqualTo("1 of 3");
        send(agency, Samples.moodle("1", UNCOMPLETED, Samples.WRAP, "2026-10-10T10:00:00.000Z", ""));
        assertThat(coverage()).isEqualTo("0 of 3");
        assertThat(events(agency, EventCatalogue.COMPLETION_VOIDED)).hasSize(1)
                .allSatisfy(event -> assertThat(event.at("/cause").asString()).isEqualTo("RETRACTED"));

        send(agency, completed("1", "2026-10-10T09:00:00.000Z"));
        assertThat(coverage()).isEqualTo("0 of 3");
        send(agency, completed("1", "2026-10-10T11:00:00.000Z"));
        assertThat(coverage()).isEqualTo("1 of 3");
        assertThat(count(agency, "select count(*) from training_record where counting")).isOne();
    }

    @Test
    void voiding_takes_back_too_and_a_statement_under_a_new_id_stands_again() {
        placed("1", "E1");
        UUID id = UUID.randomUUID();
        send(agency, "{\"id\":\"" + id + "\"," + completed("1", "2026-10-10T09:30:00.000Z").substring(1));
        assertThat(coverage()).isEqualTo("1 of 3");

        assertThat(send(agency, voiding(UUID.randomUUID(), id))).hasStatusOk();
        assertThat(coverage()).isEqualTo("0 of 3");
        send(agency,
                "{\"id\":\"" + UUID.randomUUID() + "\"," + completed("1", "2026-10-10T09:30:00.000Z").substring(1));
        assertThat(coverage()).isEqualTo("1 of 3");

        UUID early = UUID.randomUUID();
        send(agency, voiding(UUID.randomUUID(), early));
        placed("2", "E2");
        send(agency, "{\"id\":\"" + early + "\"," + completed("2", "2026-10-10T09:30:00.000Z").substring(1));
        assertThat(coverage()).isEqualTo("1 of 3");
    }

    @Test
    void a_record_that_another_source_proves_stands_when_the_learning_system_takes_back() {
        placed("1", "E1");
        send(agency, completed("1", "2026-10-10T09:30:00.000Z"));
        post("/v1/training/completions", completion("E1", course, "2026-10-10", "COMPLETED", "SESSION_REGISTER"),
                spoc(agency));
        send(agency, Samples.moodle("1", UNCOMPLETED, Samples.WRAP, "2026-10-10T10:00:00.000Z", ""));

        assertThat(coverage()).isEqualTo("1 of 3");
        assertThat(text(agency, "select verification from training_record where counting"))
                .isEqualTo("TRAINER_CONFIRMED");
        assertThat(events(agency, EventCatalogue.COMPLETION_VOIDED)).isEmpty();
    }

    @Test
    void a_learner_who_was_somebody_else_takes_the_completions_along() {
        JsonNode learner = placed("1", "E1");
        send(agency, completed("1", "2026-10-10T09:30:00.000Z"));

        assertThat(decide("learners/" + learner.at("/learnerId").asString(), learner.at("/etag").asString(),
                "{\"staffRef\":\"E2\"}")).hasStatusOk();

        assertThat(text(agency, """
                select string_agg(s.staff_ref, ',') from training_record r join staff s using (person_id)
                where r.counting and r.voided_at is null""")).isEqualTo("E2");
        assertThat(coverage()).isEqualTo("1 of 3");
    }

    @Test
    void what_is_half_past_eleven_in_summer_is_the_next_day_in_london_and_the_future_does_not_count() {
        placed("1", "E1");
        send(agency, completed("1", "2026-06-30T23:30:00.000Z"));
        assertThat(text(agency, "select completed_on::text from training_record where counting"))
                .isEqualTo("2026-07-01");

        assertThat(send(agency, completed("1", "2026-10-20T09:30:00.000Z"))).hasStatusOk();
        assertThat(count(agency, "select count(*) from training_record where counting")).isOne();
        assertThat(text(agency, "select refusal from xapi_claim where state = 'REFUSED'"))
                .isEqualTo("COMPLETED_IN_FUTURE");
    }

    @Test
    void waived_and_failed_are_kept_and_count_nowhere() {
        placed("1", "E1");
        send(agency, completed("1", "2026-10-10T09:30:00.000Z").replace("http://adlnet.gov/expapi/verbs/completed",
                "https://w3id.org/xapi/adl/verbs/waived"));
        send(agency, completed("1", "2026-10-09T09:30:00.000Z").replace("verbs/completed", "verbs/failed"));

        assertThat(count(agency, "select count(*) from training_record where not counting")).isEqualTo(3);
        assertThat(coverage()).isEqualTo("0 of 3");
    }

    @Test
    void a_decision_names_its_version_and_somebody_who_is_there() {
        send(agency, completed("1", "2026-10-10T09:30:00.000Z"));
        JsonNode learner = open("learners").at("/items/0");
        String path = "learners/" + learner.at("/learnerId").asString();
        JsonNode activity = open("activities").at("/items/0");
        String activityPath = "activities/" + activity.at("/activityId").asString();

        assertThat(decide(path, null, "{\"staffRef\":\"E1\"}")).hasStatus(428);
        assertThat(decide(path, "\"v9\"", "{\"staffRef\":\"E1\"}")).hasStatus(412);
        assertThat(decide(path, "\"v1\"", "{\"staffRef\":\"E9\"}")).hasStatus(422);
        assertThat(decide(path, "\"v1\"", "{\"name\":\"Demo\"}")).hasStatus(400);
        assertThat(decide(path, "\"v1\"", "{\"staffRef\":\"e@x\"}")).hasStatus(400);
        assertThat(decide("learners/" + UUID.randomUUID(), "\"v1\"", "{}")).hasStatus(404);
        assertThat(decide("learners/1", "\"v1\"", "{}")).hasStatus(404);
        assertThat(decide(activityPath, "\"v1\"", "{\"courseCode\":\"NONE\"}")).hasStatus(422);
        assertThat(decide(activityPath, null, "{}")).hasStatus(428);
        assertThat(get(DESK + "/learners?state=GONE", spoc(agency))).hasStatus(400);
        assertThat(get(DESK + "/learners?agency=x", spoc(agency))).hasStatus(400);
        for (String token : List.of(integration(agency), TestIdentity.token(agency, "BOARD_MEMBER"))) {
            assertThat(get(DESK + "/learners", token)).hasStatus(403);
            assertThat(get(DESK + "/activities", token)).hasStatus(403);
        }
        assertThat(get("/xapi/statements", spoc(agency))).hasStatus(400);
        assertThat(open("learners").at("/items/0/state").asString()).isEqualTo("OPEN");
        assertThat(body(get(DESK + "/learners", spoc(agency()))).at("/items").size()).isZero();
        assertThat(decide(path, "\"v1\"", "{}")).hasStatusOk();
        assertThat(count(agency, "select count(*) from xapi_claim where state = 'SET_ASIDE'")).isOne();
    }

    private static String completed(String user, String timestamp) {
        return Samples.moodle(user, COMPLETED, Samples.WRAP, timestamp, "");
    }

    /** A learner who is known, of a course that is known, by an attempt that failed and counts nowhere. */
    private JsonNode placed(String user, String staffRef) {
        send(agency, Samples.moodle(user, "http://adlnet.gov/expapi/verbs/failed", Samples.WRAP,
                "2026-01-10T09:30:00.000Z", ""));
        JsonNode learner = open("learners").at("/items/0");
        MvcTestResult linked = decide("learners/" + learner.at("/learnerId").asString(), learner.at("/etag").asString(),
                "{\"staffRef\":\"" + staffRef + "\"}");
        assertThat(linked).hasStatusOk();
        mapAll();
        return body(linked);
    }

    private void linkAll() {
        open("learners").at("/items").forEach(learner -> assertThat(decide(
                "learners/" + learner.at("/learnerId").asString(), learner.at("/etag").asString(),
                "{\"staffRef\":\"E" + learner.at("/name").asString() + "\"}")).hasStatusOk());
    }

    private void mapAll() {
        open("activities").at("/items").forEach(activity -> assertThat(decide(
                "activities/" + activity.at("/activityId").asString(), activity.at("/etag").asString(),
                "{\"courseCode\":\"" + course + "\"}")).hasStatusOk());
    }

    private JsonNode open(String what) {
        return body(get(DESK + "/" + what, spoc(agency)));
    }

    private MvcTestResult decide(String path, String etag, String body) {
        var request = http.put().uri(DESK + "/" + path).header(HttpHeaders.AUTHORIZATION, "Bearer " + spoc(agency))
                .contentType(MediaType.APPLICATION_JSON).content(body);
        return (etag == null ? request : request.header(HttpHeaders.IF_MATCH, etag)).exchange();
    }

    private String coverage() {
        JsonNode coverage = body(get("/v1/training/coverage", spoc(agency)));
        return coverage.at("/numerator").asInt() + " of " + coverage.at("/denominator").asInt();
    }

    private String records() {
        return text(agency, "select string_agg(r::text, ' ' order by record_id) from training_record r");
    }
}
