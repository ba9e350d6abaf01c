package uk.deliveryboard.reporting;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.training.v1.WorkforceHeadCountStated;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Today is 12 October 2026: the second quarter is over, the third runs. */
class HeadCountFiguresIT extends ReportingTestBase {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SUMMER = "2026-27-Q2";

    private String board;
    private String listed;
    private String stating;
    private String silent;
    private final UUID summer = UUID.randomUUID();
    private History history;

    @BeforeEach
    void oneHasAListOneStatesAndOneIsSilent() {
        board = newBoard();
        listed = board + "-listed";
        stating = board + "-stating";
        silent = board + "-silent";
        history = history();
        register(history, board, listed, "Listed of " + board);
        register(history, board, stating, "Stating of " + board);
        register(history, board, silent, "Silent of " + board);
        staff(history, listed, 10, 9);
    }

    private void state(UUID statement, String quarter, int inScope, @Nullable Integer trained) {
        history.then(EventCatalogue.WORKFORCE_HEAD_COUNT_STATED, statement, new WorkforceHeadCountStated(stating,
                quarter, inScope, trained, "PERSONNEL_SYSTEM", LocalDate.of(2026, 9, 30)));
    }

    private String answer(String uri) throws UnsupportedEncodingException {
        var answer = get(uri, TestIdentity.token(listed, "BOARD_MEMBER"));
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private JsonNode coverage(String quarter) throws UnsupportedEncodingException {
        return JSON.readTree(answer("/v1/boards/" + board + "/quarters/" + quarter)).at("/coverage");
    }

    private static JsonNode of(JsonNode coverage, String agency) {
        return coverage.at("/byAgency").valueStream().filter(row -> row.at("/agency/code").asString().equals(agency))
                .findFirst().orElseThrow();
    }

    private Document document(String quarter, String page) throws UnsupportedEncodingException {
        var answer = page("/boards/" + board + "/quarters/" + quarter + page,
                TestIdentity.token(listed, "BOARD_MEMBER"));
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void an_agency_that_states_a_head_count_is_neither_silent_nor_mixed_into_what_is_counted() throws Exception {
        state(summer, SUMMER, 40, 36);
        publish(history);

        JsonNode coverage = coverage(SUMMER);
        assertThat(of(coverage, stating).at("/outcome").asString()).isEqualTo("STATED");
        assertThat(of(coverage, stating).at("/numerator").asInt()).isZero();
        assertThat(of(coverage, stating).at("/stated").toString()).isEqualTo(
                "{\"inScope\":40,\"trained\":36,\"percent\":90.0,\"meetsTarget\":true,\"source\":\"PERSONNEL_SYSTEM\",\"countedOn\":\"2026-09-30\"}");
        assertThat(of(coverage, listed).has("stated")).isFalse();
        assertThat(coverage.at("/partnership/numerator").asInt()).isEqualTo(9);
        assertThat(coverage.at("/partnership/denominator").asInt()).isEqualTo(10);
        assertThat(coverage.at("/partnership/agenciesMeeting/denominator").asInt()).isEqualTo(1);
        assertThat(coverage.at("/notReporting/0/code").asString()).isEqualTo(silent);
        assertThat(coverage.at("/notReporting")).hasSize(1);

        assertThat(answer("/v1/boards/" + board + "/quarters/" + SUMMER + "/figures.csv").lines()
                .filter(line -> line.contains(stating) && line.contains(",K1,")).toList())
                .anySatisfy(line -> assertThat(line).contains("Head-count that the agency states")
                        .contains(",36,40,").contains("Not verified; in no total"))
                .filteredOn(line -> line.contains("Relevant staff with valid training"))
                .singleElement().asString().contains(",,").doesNotContain("36");
        assertThat(document(SUMMER, "").select("#coverage-section tr:contains(Stating of) td").eachText().getLast())
                .isEqualTo("Own head-count, not verified: 36 of 40 (90.0%), which meets the target");
        assertThat(document(SUMMER, "").select("#coverage-section").text())
                .contains("1 agency has not reported relevant staff: Silent of " + board)
                .contains("Not in the row of all agencies, since nobody can check them person by person");
    }

    @Test
    void data_quality_says_which_agencies_state_head_counts_and_returns_take_them() throws Exception {
        state(summer, SUMMER, 40, 36);
        publish(history);

        Document quality = document(SUMMER, "/data-quality");
        assertThat(quality.select("#head-counts tbody th, #head-counts tbody td").eachText()).containsExactly(
                "Stating of " + board, "Own head-count, not verified: 36 of 40 (90.0%), which meets the target",
                "personnel system", "30 September 2026");
        assertThat(quality.select("#sources tbody th").eachText()).contains("Head-counts");
        List<String> returns = document(SUMMER, "/returns").select("#matrix tbody tr:contains(Stating of) td")
                .eachText();
        assertThat(returns.get(1)).isEqualTo("On time, 12 October 2026");
        assertThat(returns.get(2)).as("who states how many are trained has no records to send")
                .isEqualTo("Not required");
        assertThat(document(QUARTER, "/data-quality").select("#head-counts").text())
                .contains("counted person by person");
    }

    @Test
    void a_correction_replaces_it_and_each_quarter_has_its_own() throws Exception {
        state(summer, SUMMER, 40, 36);
        state(summer, SUMMER, 50, 36);
        state(UUID.randomUUID(), QUARTER, 60, null);
        publish(history);

        assertThat(of(coverage(SUMMER), stating).at("/stated/inScope").asInt()).isEqualTo(50);
        assertThat(of(coverage(SUMMER), stating).at("/stated/meetsTarget").asBoolean()).isFalse();
        assertThat(of(coverage(QUARTER), stating).at("/stated/inScope").asInt()).isEqualTo(60);
        assertThat(of(coverage(QUARTER), stating).at("/stated").has("trained")).isFalse();
        assertThat(of(coverage(QUARTER), stating).at("/stated").has("percent")).isFalse();
        assertThat(of(coverage("2026-27-Q1"), stating).at("/outcome").asString()).isEqualTo("NOT_REPORTING");
    }

    @Test
    void a_list_of_staff_stands_before_it() throws Exception {
        state(summer, SUMMER, 40, 36);
        staff(history, stating, 4, 1);
        publish(history);

        assertThat(of(coverage(SUMMER), stating).at("/outcome").asString()).isEqualTo("NOT_MET");
        assertThat(of(coverage(SUMMER), stating).at("/denominator").asInt()).isEqualTo(4);
        assertThat(of(coverage(SUMMER), stating).has("stated")).isFalse();
        assertThat(coverage(SUMMER).at("/partnership/denominator").asInt()).isEqualTo(14);
    }

    @Test
    void another_board_does_not_see_it() {
        state(summer, SUMMER, 40, 36);
        publish(history);
        assertThat(jdbc.sql("select count(*) from head_count").query(Long.class).single())
                .as("rows seen without a board").isZero();
    }
}
