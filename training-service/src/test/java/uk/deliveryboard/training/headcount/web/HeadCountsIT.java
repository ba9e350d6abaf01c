package uk.deliveryboard.training.headcount.web;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Today is 12 October 2026. */
class HeadCountsIT extends TrainingServiceTest {

    private static final String SUMMER = "/v1/training/head-counts/2026-27-Q2";

    private String agency;

    @BeforeEach
    void anAgencyWithoutAList() {
        agency = agency();
    }

    private MvcTestResult declare(String version, String inScope, String trained) {
        return http.put().uri(SUMMER).header(HttpHeaders.AUTHORIZATION, "Bearer " + spoc(agency))
                .header(HttpHeaders.IF_MATCH, version).contentType(MediaType.APPLICATION_JSON)
                .content("{\"inScope\":%s,\"trained\":%s,\"source\":\"PAYROLL\",\"countedOn\":\"2026-09-30\"}"
                        .formatted(inScope, trained))
                .exchange();
    }

    private JsonNode summer() {
        return body(get(SUMMER, spoc(agency)));
    }

    @ParameterizedTest
    @CsvSource({"180, 200, MET, 0", "179, 200, NOT_MET, 1", "9, 10, MET, 0", "0, 10, NOT_MET, 9"})
    void k1_of_a_head_count_is_marked_as_such_and_decided_in_whole_numbers(int trained, int inScope, String state,
            int missing) {
        assertThat(declare("\"v0\"", "" + inScope, "" + trained)).hasStatusOk().hasHeader("ETag", "\"v1\"");

        JsonNode seen = summer();

        assertThat(seen.at("/basis").asString()).isEqualTo("HEAD_COUNT");
        assertThat(seen.at("/asAt").asString()).isEqualTo("2026-09-30");
        assertThat(seen.at("/state").asString()).isEqualTo(state);
        assertThat(seen.at("/numerator").asInt()).isEqualTo(trained);
        assertThat(seen.at("/denominator").asInt()).isEqualTo(inScope);
        assertThat(seen.at("/missing").asInt()).isEqualTo(missing);
        assertThat(seen.at("/declaration/source").asString()).isEqualTo("PAYROLL");
        assertThat(seen.at("/declaration/countedOn").asString()).isEqualTo("2026-09-30");
    }

    @Test
    void without_a_declaration_or_a_number_of_those_trained_there_is_no_information() {
        assertThat(summer().at("/state").asString()).isEqualTo("NO_INFORMATION");
        assertThat(summer().at("/etag").asString()).isEqualTo("\"v0\"");

        assertThat(declare("\"v0\"", "200", "null")).hasStatusOk();

        assertThat(summer().at("/state").asString()).isEqualTo("NO_INFORMATION");
        assertThat(summer().at("/basis").asString()).isEqualTo("NONE");
        assertThat(summer().has("numerator")).isFalse();
        assertThat(summer().at("/declaration/inScope").asInt()).isEqualTo(200);
    }

    @Test
    void what_is_declared_is_told_with_each_correction_and_what_is_refused_is_not() {
        assertThat(declare("\"v0\"", "40", "36")).hasStatusOk();
        assertThat(declare("\"v1\"", "40", "41")).hasStatus(422);
        assertThat(declare("\"v0\"", "41", "41")).hasStatus(412);
        assertThat(declare("\"v1\"", "41", "null")).hasStatusOk();

        List<JsonNode> told = events(agency, EventCatalogue.WORKFORCE_HEAD_COUNT_STATED);
        String last = "\"source\":\"PAYROLL\",\"countedOn\":\"2026-09-30\"}";
        assertThat(told).extracting(JsonNode::toString).containsExactly(
                "{\"agency\":\"" + agency + "\",\"quarter\":\"2026-27-Q2\",\"inScope\":40,\"trained\":36," + last,
                "{\"agency\":\"" + agency + "\",\"quarter\":\"2026-27-Q2\",\"inScope\":41," + last);
    }

    @Test
    void a_list_of_staff_stands_before_what_was_declared() {
        declare("\"v0\"", "10", "10");
        staff(agency, "E1", "E2");

        assertThat(summer().at("/basis").asString()).isEqualTo("STAFF_LIST");
        assertThat(summer().at("/denominator").asInt()).isEqualTo(2);
        assertThat(summer().at("/numerator").asInt()).isZero();
    }

    @Test
    void a_correction_keeps_what_was_declared_before_and_two_at_once_do_not_overwrite_each_other() {
        declare("\"v0\"", "10", "10");

        assertThat(declare("\"v0\"", "20", "10")).hasStatus(412);
        assertThat(declare("\"v1\"", "20", "10")).hasStatusOk();

        assertThat(summer().at("/denominator").asInt()).isEqualTo(20);
        assertThat(text(agency, "select string_agg(version || ':' || in_scope, ' ' order by version) from head_count"))
                .isEqualTo("1:10 2:20");
        assertThat(count(agency(), "select count(*) from head_count")).isZero();
        assertThat(body(get(SUMMER, spoc(agency()))).at("/state").asString()).isEqualTo("NO_INFORMATION");
        assertThat(body(get("/v1/training/head-counts/2026-27-Q1", spoc(agency))).at("/state").asString())
                .as("of another quarter nothing is known").isEqualTo("NO_INFORMATION");
    }
}
