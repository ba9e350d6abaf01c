package uk.deliveryboard.training.web;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Today is 12 October 2026. */
class FiguresIT extends TrainingServiceTest {

    private String agency;
    private String wrap;

    @BeforeEach
    void anAgency() {
        agency = agency();
        wrap = course("WRAP", true, 36);
    }

    private void enter(String... rows) {
        MvcTestResult entered = post("/v1/staff:batch", rows(List.of(rows)), spoc(agency));
        assertThat(body(entered).at("/rejected").asInt()).isZero();
    }

    private static String person(String ref, boolean relevant, String joinedOn, String leftOn) {
        return "{\"staffRef\":\"%s\",\"relevant\":%s,\"joinedOn\":\"%s\",\"leftOn\":%s}".formatted(ref, relevant,
                joinedOn, leftOn == null ? null : "\"" + leftOn + "\"");
    }

    private void trained(String ref, String course, String day, String result, String source) {
        assertThat(post("/v1/training/completions", completion(ref, course, day, result, source), spoc(agency)))
                .hasStatus2xxSuccessful();
    }

    private List<Object> coverage() {
        JsonNode body = body(get("/v1/training/coverage", spoc(agency)));
        assertThat(body.at("/asAt").asString()).isEqualTo("2026-10-12");
        return List.of(body.at("/state").asString(), body.at("/numerator").asInt(), body.at("/denominator").asInt());
    }

    private String compliance(String ref, String query) {
        MvcTestResult result = get("/v1/training/compliance/" + ref + query, integration(agency));
        assertThat(result).hasStatusOk();
        return body(result).toString();
    }

    @Test
    void k1_an_agency_with_nobody_in_scope_has_no_figure() {
        enter(person("E1", false, "2020-01-01", null), person("E2", true, "2026-10-13", null),
                person("E3", true, "2020-01-01", "2026-10-12"));

        assertThat(coverage()).containsExactly("NO_DENOMINATOR", 0, 0);
    }

    @Test
    void k1_relevant_staff_in_post_count_and_of_them_those_with_a_valid_verified_completion() {
        enter(person("valid", true, "2020-01-01", null), person("last-day", true, "2020-01-01", "2026-10-13"),
                person("expired", true, "2020-01-01", null), person("unverified", true, "2020-01-01", null),
                person("failed", true, "2020-01-01", null), person("other-course", true, "2020-01-01", null),
                person("for-ever", true, "2026-10-12", null), person("left", true, "2020-01-01", "2026-10-12"),
                person("irrelevant", false, "2020-01-01", null));
        String lasting = course("TRAIN_THE_TRAINER", true, null);
        trained("valid", wrap, "2023-10-13", "COMPLETED", "CSV_IMPORT");
        trained("valid", wrap, "2026-01-01", "COMPLETED", "CSV_IMPORT");
        trained("last-day", wrap, "2026-10-12", "ATTENDED", "SESSION_REGISTER");
        trained("expired", wrap, "2023-10-12", "COMPLETED", "CSV_IMPORT");
        trained("unverified", wrap, "2026-01-01", "COMPLETED", "SELF_DECLARED");
        trained("failed", wrap, "2026-01-01", "FAILED", "CSV_IMPORT");
        trained("other-course", course("HO_CHANNEL", false, 36), "2026-01-01", "PASSED", "CSV_IMPORT");
        trained("for-ever", lasting, "2010-01-01", "COMPLETED", "CSV_IMPORT");
        trained("left", wrap, "2026-01-01", "COMPLETED", "CSV_IMPORT");
        trained("irrelevant", wrap, "2026-01-01", "COMPLETED", "CSV_IMPORT");

        assertThat(coverage()).containsExactly("NOT_MET", 3, 7);
    }

    @Test
    void k1_nine_of_ten_meet_the_target() {
        enter(java.util.stream.IntStream.range(0, 10).mapToObj(n -> person("E" + n, true, "2020-01-01", null))
                .toArray(String[]::new));
        for (int n = 0; n < 9; n++) {
            assertThat(coverage()).containsExactly("NOT_MET", n, 10);
            trained("E" + n, wrap, "2026-01-01", "COMPLETED", "CSV_IMPORT");
        }

        assertThat(coverage()).containsExactly("MET", 9, 10);
    }

    @Test
    void compliance_says_whether_and_until_when_and_nothing_more() {
        enter(person("E1", true, "2020-01-01", null), person("E2", true, "2020-01-01", null));
        String channel = course("HO_CHANNEL", false, 24);
        trained("E1", wrap, "2023-10-13", "COMPLETED", "CSV_IMPORT");
        trained("E1", wrap, "2025-06-30", "COMPLETED", "CSV_IMPORT");
        trained("E2", channel, "2026-01-01", "PASSED", "CSV_IMPORT");

        assertThat(compliance("E1", "")).isEqualTo("{\"compliant\":true,\"validTo\":\"2028-06-29\"}");
        assertThat(compliance("E1", "?course=" + wrap)).isEqualTo("{\"compliant\":true,\"validTo\":\"2028-06-29\"}");
        assertThat(compliance("E1", "?course=" + channel)).isEqualTo("{\"compliant\":false}");
        assertThat(compliance("E2", "")).isEqualTo("{\"compliant\":false}");
        assertThat(compliance("E2", "?course=" + channel))
                .isEqualTo("{\"compliant\":true,\"validTo\":\"2027-12-31\"}");
        trained("E1", course("LOCAL_BRIEFING", true, null), "2020-06-01", "COMPLETED", "CSV_IMPORT");
        assertThat(compliance("E1", "")).isEqualTo("{\"compliant\":true}");
    }

    @Test
    void nobody_learns_whether_another_agency_has_such_a_reference() {
        enter(person("E1", true, "2020-01-01", null));

        MvcTestResult theirs = get("/v1/training/compliance/E1", spoc(agency()));

        assertThat(theirs).hasStatus(404);
        assertThat(body(theirs).at("/code").asString()).isEqualTo("not-found");
    }

    @Test
    void a_prevent_lead_sees_the_own_agencys_coverage_but_nobodys_compliance() {
        String lead = TestIdentity.token(agency, "PREVENT_LEAD");

        assertThat(get("/v1/training/coverage", lead)).hasStatusOk();
        assertThat(get("/v1/training/compliance/E1", lead)).hasStatus(403);
    }
}
