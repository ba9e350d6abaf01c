package uk.deliveryboard.reporting;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.training.v1.CoverageTargetSet;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Targets come by events, here for a kind of agencies that no other test has. Today is 12 October 2026. */
class TargetFiguresIT extends ReportingTestBase {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode json(String body) {
        return JSON.readTree(body);
    }

    private String answer(String uri, String agency) throws UnsupportedEncodingException {
        var answer = page(uri, TestIdentity.token(agency, "BOARD_MEMBER"));
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    @Test
    void a_target_that_changes_inside_a_year_holds_from_the_end_of_its_quarter_on() throws Exception {
        String board = newBoard();
        String kind = "KIND_OF_" + board.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]", "_");
        String agency = board + "-a";
        String other = board + "-b";
        UUID matter = UUID.randomUUID();
        History history = history();
        register(history, board, agency, "A of " + board, kind);
        register(history, board, other, "B of " + board);
        staff(history, agency, 10, 9);
        staff(history, other, 10, 9);
        history.then(EventCatalogue.COVERAGE_TARGET_SET, matter,
                new CoverageTargetSet("K1", kind, 95, LocalDate.of(2026, 10, 1), false));
        publish(history);
        String quarters = "/boards/" + board + "/quarters/";

        JsonNode before = json(get("/v1" + quarters + "2026-27-Q2", TestIdentity.token(agency, "BOARD_MEMBER"))
                .getResponse().getContentAsString()).at("/coverage");
        assertThat(before.at("/targetPercent").asInt()).isEqualTo(90);
        assertThat(before.at("/partnership/agenciesMeeting/numerator").asInt()).isEqualTo(2);
        JsonNode after = json(get("/v1" + quarters + QUARTER, TestIdentity.token(agency, "BOARD_MEMBER"))
                .getResponse().getContentAsString()).at("/coverage");
        assertThat(after.has("targetPercent")).as("not the same for all").isFalse();
        assertThat(after.at("/byAgency/0/targetPercent").asInt()).isEqualTo(95);
        assertThat(after.at("/byAgency/0/outcome").asString()).isEqualTo("NOT_MET");
        assertThat(after.at("/byAgency/1/outcome").asString()).isEqualTo("MET");
        assertThat(answer(quarters + QUARTER, agency)).contains("No (target 95%)", "Yes (target 90%)",
                "Meets its target");
        assertThat(answer(quarters + "2026-27-Q2", agency)).contains("Meets 90%").doesNotContain("target 95%");
        assertThat(Jsoup.parse(answer(quarters + QUARTER + "/training", agency)).select("#outlook").text())
                .contains("More people needed for the target");
        assertThat(Jsoup.parse(answer(quarters + QUARTER + "/training", agency)).select("#by-kind tbody tr").eachText())
                .as("each kind against its own target")
                .anySatisfy(row -> assertThat(row).contains("9 10 90.0%", "Does not meet its target of 95%: 1 more"))
                .anySatisfy(row -> assertThat(row).contains("9 10 90.0%", "Meets its target of 90%"));
        assertThat(Jsoup.parse(answer("/definitions/K1", agency)).select("#targets li").eachText())
                .contains("From 1 April 2019, all agencies: 90%",
                        "From 1 October 2026, agencies of the kind " + kind + ": 95%");

        history.then(EventCatalogue.COVERAGE_TARGET_SET, matter,
                new CoverageTargetSet("K1", kind, 95, LocalDate.of(2026, 10, 12), true));
        publish(history);
        assertThat(json(get("/v1" + quarters + QUARTER, TestIdentity.token(agency, "BOARD_MEMBER")).getResponse()
                .getContentAsString()).at("/coverage/targetPercent").asInt()).as("withdrawn today").isEqualTo(90);
    }
}
