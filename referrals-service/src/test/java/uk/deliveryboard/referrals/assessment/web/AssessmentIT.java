package uk.deliveryboard.referrals.assessment.web;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class AssessmentIT extends ServiceTest {

    private static final String PAF = """
            {"instrument": "PAF", "version": "2024", "occasion": "REFRESH", "completedOn": "2026-10-12",
             "overall": "MEDIUM", "pcmtRef": "PCMT-20931"}""";

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void instruments_are_data_and_the_difference_of_two_assessments_is_shown_and_logged() {
        UUID id = referral();
        ObjectNode first = vaf("PRESENT", "HIGH", "2026-07-06");
        ObjectNode second = vaf("PRESENT", "HIGH", "2026-10-06");
        second.withObject("/ratings").put("GRIEVANCE", "NOT_PRESENT");
        second.put("overall", "MEDIUM");
        for (ObjectNode each : List.of(second, first)) {
            MvcTestResult added = post(chair(), assessments(id), each.toString());
            assertThat(added).as(body(added).toString()).hasStatus(201);
        }

        JsonNode found = body(get(lead(), assessments(id)));

        assertThat(found.get("assessments").findValuesAsString("completedOn")).containsExactly("2026-07-06",
                "2026-10-06");
        assertThat(found.get("differences").get(0).get("changes").findValuesAsString("what"))
                .containsExactly("OVERALL", "GRIEVANCE");
        assertThat(body(get(dpo(), "/v1/audit/subjects/" + id + "/access")).toString())
                .contains("\"resource\":\"ASSESSMENT\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "PAF"        | "FAKE"       | 422 | /instrument
            "2024"       | "2023"       | 422 | /instrument
            2026-10-12   | 2026-10-13   | 422 | /completedOn
            "MEDIUM"     | "VERY_HIGH"  | 400 | /overall
            "MEDIUM"     | 7            | 400 | /overall
            "REFRESH"    | "WHIM"       | 400 | /occasion
            "PCMT-20931" | "A Person x" | 400 | /pcmtRef
            "pcmtRef"    | "total"      | 400 | /total
            """, quoteCharacter = '~')
    void bad_input_is_refused_and_nothing_is_written(String good, String bad, int status, String pointer) {
        UUID id = referral();
        List<Long> before = Ledger.rows(url);

        MvcTestResult refused = post(chair(), assessments(id), PAF.replace(good, bad));

        assertThat(refused).as(body(refused).toString()).hasStatus(status);
        assertThat(body(refused).get("errors").findValuesAsString("pointer")).containsExactly(pointer);
        assertThat(body(refused).toString()).doesNotContain("A Person");
        assertThat(Ledger.rows(url)).isEqualTo(before);
    }

    @Test
    void nobody_but_those_who_work_on_the_case_of_the_board_assesses_or_reads_it() {
        UUID id = referral();
        String south = TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR");

        assertThat(post(referrer(), assessments(id), PAF)).hasStatus(403);
        assertThat(get(TestIdentity.bearer("northmere-county", "SYSTEM_ADMIN"), assessments(id))).hasStatus(403);
        assertThat(get(referrer(), "/v1/cases/assessment-instruments")).hasStatus(403);
        assertThat(post(south, assessments(id), PAF)).hasStatus(404);
        assertThat(get(south, assessments(id))).hasStatus(404);
    }

    /** Every factor and dimension of the framework of 2012, all judged alike. */
    private ObjectNode vaf(String presence, String band, String on) {
        JsonNode instrument = null;
        for (JsonNode each : body(get(chair(), "/v1/cases/assessment-instruments")).get("items")) {
            instrument = each.get("code").asString().equals("VAF") ? each : instrument;
        }
        assertThat(instrument).isNotNull();
        assertThat(instrument.get("factors")).hasSize(22);
        ObjectNode body = (ObjectNode) json.readTree("""
                {"instrument": "VAF", "version": "2012", "occasion": "REFRESH"}""");
        body.put("completedOn", on).put("overall", band);
        instrument.get("dimensions").forEach(each -> body.withObject("/dimensions").put(each.asString(), band));
        instrument.get("factors")
                .forEach(each -> body.withObject("/ratings").put(each.get("code").asString(), presence));
        return body;
    }

    private static String assessments(UUID id) {
        return "/v1/cases/" + id + "/assessments";
    }
}
