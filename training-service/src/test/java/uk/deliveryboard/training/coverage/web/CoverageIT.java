package uk.deliveryboard.training.coverage.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Today is 12 October 2026. */
class CoverageIT extends TrainingServiceTest {

    private String agency;
    private String wrap;

    @BeforeEach
    void anAgency() {
        agency = agency();
        wrap = course("WRAP", true, 36);
    }

    private void person(String ref, String more) {
        assertThat(body(post("/v1/staff:batch", rows(List.of("{\"staffRef\":\"%s\",\"relevant\":true%s}"
                .formatted(ref, more))), spoc(agency))).at("/rejected").asInt()).isZero();
    }

    private void trained(String ref, String course, String day) {
        assertThat(post("/v1/training/completions", completion(ref, course, day, "COMPLETED", "CSV_IMPORT"),
                spoc(agency))).hasStatus2xxSuccessful();
    }

    private String coverage(String query) {
        JsonNode body = body(get("/v1/training/coverage" + query, spoc(agency)));
        return "%s %s %d/%d".formatted(body.at("/asAt").asString(), body.at("/state").asString(),
                body.at("/numerator").asInt(), body.at("/denominator").asInt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"?quarter=2026-27-Q1 | 2026-06-30 MET 1/1",
            "?quarter=2026-27-Q2 | 2026-09-30 NOT_MET 1/2", "?quarter=2026-27-Q3 | 2026-10-12 MET 1/1",
            "'' | 2026-10-12 MET 1/1", "?quarter=2025-26-Q4 | 2026-03-31 NOT_MET 0/1",
            "?quarter=2018-19-Q4 | 2019-03-31 NO_DENOMINATOR 0/0"})
    void k1_at_a_quarter_end_is_by_who_was_there_and_what_was_valid_then(String query, String coverage) {
        person("E1", ",\"joinedOn\":\"2020-01-01\"");
        person("E2", ",\"joinedOn\":\"2026-07-01\",\"leftOn\":\"2026-10-01\"");
        trained("E1", wrap, "2026-04-01");

        assertThat(coverage(query.strip())).isEqualTo(coverage);
    }

    @Test
    void a_completion_that_comes_in_late_counts_for_the_quarter_in_which_it_was_earned() {
        person("E1", ",\"joinedOn\":\"2020-01-01\"");
        assertThat(coverage("?quarter=2026-27-Q1")).isEqualTo("2026-06-30 NOT_MET 0/1");

        trained("E1", wrap, "2026-06-30");

        assertThat(coverage("?quarter=2026-27-Q1")).isEqualTo("2026-06-30 MET 1/1");
        assertThat(coverage("?quarter=2025-26-Q4")).isEqualTo("2026-03-31 NOT_MET 0/1");
    }

    @Test
    void families_and_groups_of_jobs_have_coverage_of_their_own() {
        person("E1", ",\"roleGroup\":\"FRONTLINE\",\"joinedOn\":\"2020-01-01\"");
        person("E2", ",\"roleGroup\":\"FRONTLINE\",\"joinedOn\":\"2020-01-01\"");
        person("E3", ",\"roleGroup\":\"BACK_OFFICE\",\"joinedOn\":\"2020-01-01\"");
        trained("E1", course("HO_CHANNEL", false, 24), "2026-01-01");
        trained("E3", wrap, "2026-01-01");

        assertThat(coverage("")).isEqualTo("2026-10-12 NOT_MET 1/3");
        assertThat(coverage("?roleGroup=FRONTLINE")).isEqualTo("2026-10-12 NOT_MET 0/2");
        assertThat(coverage("?measure=HO_CHANNEL&roleGroup=FRONTLINE")).isEqualTo("2026-10-12 NO_TARGET 1/2");
        assertThat(coverage("?measure=WRAP")).isEqualTo("2026-10-12 NO_TARGET 1/3");
        assertThat(body(get("/v1/training/coverage?measure=WRAP", spoc(agency))).has("targetPercent")).isFalse();
        assertThat(coverage("?roleGroup=NOBODY")).isEqualTo("2026-10-12 NO_DENOMINATOR 0/0");
    }

    @Test
    void the_forecast_names_the_day_and_how_many_have_to_renew() {
        staff(agency, IntStream.rangeClosed(1, 10).mapToObj(n -> "E" + n).toArray(String[]::new));
        for (int n = 1; n <= 9; n++) {
            trained("E" + n, wrap, n <= 3 ? "2024-03-14" : "2026-01-01");
        }
        trained("E1", wrap, "2026-05-05");

        JsonNode forecast = body(get("/v1/training/coverage/forecast", spoc(agency)));

        assertThat(forecast.at("/summary").asString())
                .isEqualTo("Falls under 90% on 14 March 2027 unless 2 people renew.");
        assertThat(forecast.at("/under")).isEqualTo(json.readTree(
                "{\"on\":\"2027-03-14\",\"numerator\":7,\"denominator\":10,\"missing\":2}"));
        assertThat(forecast.at("/expiring").asInt()).isEqualTo(2);
        assertThat(forecast.at("/quarterEnds")).hasSize(4);
    }

    @Test
    void training_that_never_runs_out_is_counted_for_ever() {
        staff(agency, "E1");
        trained("E1", course("TRAIN_THE_TRAINER", true, null), "2010-01-01");

        assertThat(body(get("/v1/training/coverage/forecast", spoc(agency))).at("/summary").asString())
                .isEqualTo("Stays at 90% or above until 12 October 2027.");
    }

    @Test
    void a_safeguarding_lead_needs_face_to_face_training_and_a_new_one_has_ninety_days() {
        String faceToFace = course("WRAP", true, 36);
        jdbcOwned("update course set modality = 'FACE_TO_FACE' where code = '" + faceToFace + "'");
        person("E1", ",\"roleGroup\":\"DSL\",\"joinedOn\":\"2020-01-01\"");
        person("E2", ",\"roleGroup\":\"DSL\",\"joinedOn\":\"2020-01-01\"");
        person("E3", ",\"roleGroup\":\"DSL\",\"joinedOn\":\"2026-07-15\"");
        person("E4", ",\"roleGroup\":\"DSL\",\"joinedOn\":\"2026-07-14\"");
        person("E5", ",\"roleGroup\":\"TEACHER\",\"joinedOn\":\"2020-01-01\"");
        trained("E1", faceToFace, "2026-01-01");
        trained("E2", wrap, "2026-01-01");

        assertThat(standings("")).contains("DSL-FACE-TO-FACE SOME_OVERDUE 1 1 2");
        assertThat(standings("?quarter=2026-27-Q2")).contains("DSL-FACE-TO-FACE SOME_OVERDUE 1 2 1");
    }

    @Test
    void an_agency_may_ask_for_fresher_training_than_the_course_does_from_a_day_on() {
        person("E1", ",\"joinedOn\":\"2020-01-01\"");
        trained("E1", wrap, "2024-10-12");
        String rule = "{\"code\":\"TWO-YEARLY\",\"title\":\"T\",\"scope\":\"OWN_AGENCY\",\"families\":[\"WRAP\"],\"refreshMonths\":%d,\"effectiveFrom\":\"2026-10-0%d\"}";

        assertThat(post("/v1/training/requirements", rule.formatted(25, 1), spoc(agency))).hasStatus(201);
        assertThat(standings("")).contains("TWO-YEARLY ALL_COMPLIANT 1 0 0");
        assertThat(post("/v1/training/requirements", rule.formatted(24, 2), spoc(agency))).hasStatus(201);
        assertThat(standings("")).contains("TWO-YEARLY SOME_OVERDUE 0 0 1");
        assertThat(standings("?quarter=2026-27-Q2")).noneMatch(each -> each.startsWith("TWO-YEARLY"));
        assertThat(coverage("")).isEqualTo("2026-10-12 MET 1/1");
    }

    private List<String> standings(String query) {
        List<String> standings = new ArrayList<>();
        body(get("/v1/training/coverage/requirements" + query, spoc(agency))).at("/items").forEach(item -> standings
                .add("%s %s %d %d %d".formatted(item.at("/code").asString(), item.at("/state").asString(),
                        item.at("/compliant").asInt(), item.at("/notYetDue").asInt(), item.at("/overdue").asInt())));
        return standings;
    }

    @Test
    void a_group_of_jobs_can_be_one_person_and_is_not_for_those_who_do_not_know_the_staff() {
        String lead = TestIdentity.token(agency, "PREVENT_LEAD");

        assertThat(get("/v1/training/coverage/forecast", lead)).hasStatusOk();
        for (String path : List.of("/v1/training/coverage?roleGroup=DSL",
                "/v1/training/coverage/forecast?roleGroup=DSL", "/v1/training/coverage/requirements")) {
            assertThat(body(get(path, lead)).at("/errors/0/code").asString()).isEqualTo("role-group-role-needed");
        }
    }
}
