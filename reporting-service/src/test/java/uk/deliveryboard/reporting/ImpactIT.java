package uk.deliveryboard.reporting;

import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.training.v1.EvaluationAnswersTold;
import uk.deliveryboard.events.training.v1.EvaluationAnswersTold.Counts;
import uk.deliveryboard.reporting.dashboard.impact.Impact;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class ImpactIT extends ReportingTestBase {

    private final String board = newBoard();
    private final History history = history();
    private final UUID before = UUID.randomUUID();

    private void told(String agency, UUID matter, String stage, Integer... counts) {
        history.then(EventCatalogue.EVALUATION_ANSWERS_TOLD, matter, new EvaluationAnswersTold(agency, QUARTER, stage,
                5, Arrays.stream(Impact.Question.values())
                        .map(question -> new Counts(question.name(), List.of(counts))).toList()));
    }

    private Document training(String quarter) throws UnsupportedEncodingException {
        var answer = page("/boards/" + board + "/quarters/" + quarter + "/training",
                TestIdentity.token(board + "-a", "BOARD_MEMBER"));
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void k12_the_board_sees_what_workshops_change_beside_how_many_they_reach() throws Exception {
        register(history, board, board + "-a", "A of " + board);
        register(history, board, board + "-b", "B of " + board);
        told(board + "-a", before, "PRE", 0, 5, 0, 0, 0);
        told(board + "-a", before, "PRE", 0, 0, 5, 0, 0);
        told(board + "-b", UUID.randomUUID(), "PRE", 0, 5, 0, 0, 0);
        told(board + "-a", UUID.randomUUID(), "POST", 0, 0, 1, 3, 1);
        publish(history);

        Document page = training(QUARTER);
        assertThat(page.select("#impact tbody tr").first().select("td").eachText()).containsExactly("15", "2.33", "5",
                "4.00", "1.67", "80.0%", "[c]", "[c]", "[c]");
        assertThat(page.select("#impact > p").first().text())
                .isEqualTo("After workshops the mean answer is higher for 5 of 5 questions than before them.");
        assertThat(page.select("#impact a").eachAttr("href")).contains("/definitions/K12");
        assertThat(ImpactNumbers.ofCsv(get("/v1/boards/" + board + "/quarters/" + QUARTER + "/figures.csv",
                TestIdentity.token(board + "-a", "BOARD_MEMBER")).getResponse().getContentAsString()))
                .as("the file has the numbers of the page, and withholds what it withholds").hasSize(45)
                .containsEntry("Impact|Recognises signs|People before", "15")
                .containsEntry("Impact|Recognises signs|Mean before", "2.33")
                .containsEntry("Impact|Recognises signs|Change", "1.67")
                .containsEntry("Impact|Recognises signs|4 or 5 after", "80")
                .containsEntry("Impact|Recognises signs|Mean after three months", "[c]")
                .containsEntry("Impact|Recognises signs|Change after three months", "[c]");
        assertThat(training("2026-27-Q2").select("#impact").text()).contains("Fewer than five people have answered");
        assertThat(page("/definitions/K12", TestIdentity.token(board + "-a", "BOARD_MEMBER"))).hasStatusOk()
                .bodyText().contains("People say it of themselves");
        assertThat(jdbc.sql("select count(*) from evaluation_group").query(Long.class).single())
                .as("rows seen without a board").isZero();
    }
}
