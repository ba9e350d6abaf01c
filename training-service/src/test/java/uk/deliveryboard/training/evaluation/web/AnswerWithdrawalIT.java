package uk.deliveryboard.training.evaluation.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.training.BadInputTest;
import uk.deliveryboard.training.BadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Today is 12 October 2026. */
class AnswerWithdrawalIT extends BadInputTest {

    private static final String ID = "0192f0c1-2d3e-7a4b-8c5d-6e7f80920a2c";
    private static final BadRequest WITHDRAW = BadRequest.post(
            "/v1/training/workshops/" + ID + "/evaluations:withdraw", wish("PRE", "respondent1"));
    /** Columns as text, and bytes as their hexadecimal digits. */
    private static final String ROWS_WITH = "select count(*) from \"%1$s\" t where t::text like '%%%2$s%%' or t::text like '%%%3$s%%'";

    AnswerWithdrawalIT() {
        super("evaluation_answer");
    }

    private static String wish(String stage, String respondent) {
        return "{\"stage\":\"%s\",\"respondent\":\"%s\"}".formatted(stage, respondent);
    }

    private static String answer(String stage, String respondent, int value) {
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

    private String workshop(String agency, String id) {
        text(agency, """
                with added as (
                    insert into workshop (workshop_id, agency, course_code, held_on, venue, capacity, trainers, state,
                                          version, changed_at)
                    values ('%s', '%s', 'BAD-E', '2026-10-12', 'ROOM-1', 5, '{W1}', 'PLANNED', 1, now())
                    on conflict do nothing returning 1)
                select count(*)::text from added""".formatted(id, agency));
        return id;
    }

    static Stream<BadRequest> bad() {
        return Stream.of(WITHDRAW.inEveryWay("evaluation-role-needed", "SPOC"), Stream.of(
                WITHDRAW.named("nothing").saying("{}").gets(400, "invalid-request", "/respondent not-null",
                        "/stage not-null"),
                WITHDRAW.named("e-mail").replacing("respondent1", "a@example.org").gets(400, "invalid-request",
                        "/respondent pattern"),
                WITHDRAW.named("a reason").replacing("{", "{\"reason\":\"free text\",").gets(400, "unknown-field",
                        "/reason unknown-field"),
                WITHDRAW.named("never given").gets(404, "answer-unknown", "/respondent unknown"),
                BadRequest.post("/v1/training/workshops/" + UUID.randomUUID() + "/evaluations:withdraw",
                        WITHDRAW.body()).named("unknown").gets(404, "not-found")))
                .flatMap(cases -> cases);
    }

    @Test
    void an_answer_that_nobody_was_told_of_goes_and_can_be_given_again() {
        String agency = agency();
        String workshop = workshop(agency, UUID.randomUUID().toString());
        for (int n = 1; n <= 4; n++) {
            enter(agency, workshop, "respondent" + n, 1);
        }
        assertThat(withdraw(agency(), workshop, "respondent2")).as("another agency").hasStatus(404);
        assertThat(withdraw(agency, workshop, "respondent2")).hasStatusOk();
        assertThat(withdraw(agency, workshop, "respondent2")).as("again").hasStatus(404);

        assertThat(count(agency, "select count(distinct respondent) from evaluation_answer")).isEqualTo(3);
        enter(agency, workshop, "respondent5", 1);
        assertThat(impact(agency).at("/before/told").asBoolean()).as("four are left").isFalse();
        enter(agency, workshop, "respondent2", 5);
        assertThat(impact(agency).at("/before/means/WHO_TO_TELL").asDouble()).as("1, 1, 1, 1 and 5").isEqualTo(1.8);
    }

    @Test
    void an_answer_that_was_told_stays_and_it_is_said_why() {
        String agency = agency();
        String workshop = workshop(agency, UUID.randomUUID().toString());
        for (int n = 1; n <= 5; n++) {
            enter(agency, workshop, "respondent" + n, n);
        }
        JsonNode before = impact(agency);

        MvcTestResult refused = withdraw(agency, workshop, "respondent3");

        assertThat(refused).hasStatus(409);
        assertThat(body(refused).at("/code").asString()).isEqualTo("answer-told");
        assertThat(body(refused).at("/detail").asString()).contains("under no name", "by the difference");
        assertThat(impact(agency)).isEqualTo(before);
        assertThat(text(agency, """
                with gone as (delete from evaluation_answer returning 1) select count(*)::text from gone"""))
                .as("not even a program with a fault takes it out").isEqualTo("0");
    }

    /** Whoever reads after every step sees nothing change but by five people at once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_known_before_and_after_a_withdrawal_never_differs_by_one(long seed) {
        var random = new Random(seed);
        String agency = agency();
        String workshop = workshop(agency, UUID.randomUUID().toString());
        List<String> there = new ArrayList<>();
        int next = 0;
        JsonNode known = impact(agency);
        for (int step = 0; step < 40; step++) {
            boolean withdraws = !there.isEmpty() && random.nextInt(3) == 0;
            if (withdraws) {
                String code = there.remove(random.nextInt(there.size()));
                assertThat(withdraw(agency, workshop, code).getResponse().getStatus()).isIn(200, 409);
            } else {
                there.add("respondent" + next++);
                enter(agency, workshop, there.getLast(), 1 + random.nextInt(5));
            }
            JsonNode now = impact(agency);
            int more = now.at("/before/people").asInt() - known.at("/before/people").asInt();
            assertThat(more).as("step " + step).isIn(0, withdraws ? 0 : 5);
            if (more == 0) {
                assertThat(now).isEqualTo(known);
            }
            known = now;
        }
        assertThat(events(agency, EventCatalogue.EVALUATION_ANSWERS_TOLD))
                .hasSize(known.at("/before/people").asInt() / 5);
    }

    @Test
    void no_answer_can_be_tied_to_a_person_and_a_withdrawn_one_leaves_nothing() {
        String agency = agency();
        staff(agency, "E1");
        String workshop = workshop(agency, UUID.randomUUID().toString());
        String code = "code" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        enter(agency, workshop, code, 3);

        assertThat(tablesWith(agency, code)).containsExactly("evaluation_answer");
        assertThat(text(agency, """
                select string_agg(column_name, ' ' order by column_name) from information_schema.columns
                where table_name = 'evaluation_answer'""")).as("no person, no reference, no time of day")
                .isEqualTo("agency answer position question received_on respondent stage workshop_id");
        assertThat(text(agency, """
                select count(*)::text from information_schema.columns
                where column_name = 'respondent' and table_name not in ('evaluation_answer', 'evaluation_told')"""))
                .isEqualTo("0");
        withdraw(agency, workshop, code);
        assertThat(tablesWith(agency, code)).isEmpty();
    }

    private List<String> tablesWith(String agency, String code) {
        String hexadecimal = HexFormat.of().formatHex(code.getBytes(StandardCharsets.UTF_8));
        return Stream.of(text(agency, """
                select string_agg(c.relname, ' ') from pg_class c
                where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
                  and has_table_privilege(c.oid, 'SELECT')""").split(" "))
                .filter(table -> count(agency, ROWS_WITH.formatted(table, code, hexadecimal)) > 0).toList();
    }

    private void enter(String agency, String workshop, String code, int value) {
        assertThat(post("/v1/training/workshops/" + workshop + "/evaluations", answer("PRE", code, value),
                spoc(agency))).hasStatus(201);
    }

    private MvcTestResult withdraw(String agency, String workshop, String code) {
        return post("/v1/training/workshops/" + workshop + "/evaluations:withdraw", wish("PRE", code), spoc(agency));
    }

    private JsonNode impact(String agency) {
        return body(get("/v1/training/evaluation?quarter=2026-27-Q3", spoc(agency)));
    }
}
