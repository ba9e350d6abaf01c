package uk.deliveryboard.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.directory.v1.OrganisationRegistered;
import uk.deliveryboard.events.directory.v1.OrganisationSucceeded;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** An agency that merged into another: quarters that it was there for stay as they were, later ones do without it. */
class MergedAgencyIT extends ReportingTestBase {

    private final String board = newBoard();
    private final String merged = board + "-merged";
    private final String united = board + "-united";

    private void merged(LocalDate lastDay) {
        History history = history();
        UUID subject = UUID.randomUUID();
        history.then(EventCatalogue.ORGANISATION_REGISTERED, subject, new OrganisationRegistered(merged, "Merged",
                "DISTRICT", true, List.of(board), LocalDate.of(2015, 7, 1)));
        register(history, board, united, "United");
        staff(history, merged, 12, 3);
        staff(history, united, 20, 10);
        history.then(EventCatalogue.ORGANISATION_SUCCEEDED, subject,
                new OrganisationSucceeded(merged, lastDay, List.of(united), united));
        publish(history);
    }

    private Map<String, String> numbers(String quarter) throws Exception {
        return Numbers.ofJson(get("/v1/boards/" + board + "/quarters/" + quarter, member()).getResponse()
                .getContentAsString());
    }

    private List<String> awaited(String quarter) throws Exception {
        return Jsoup.parse(page("/boards/" + board + "/quarters/" + quarter + "/returns", member()).getResponse()
                .getContentAsString()).select("#matrix tbody th").eachText();
    }

    private String member() {
        return TestIdentity.token(united, "BOARD_MEMBER");
    }

    @Test
    void a_merged_agency_counts_to_the_quarter_of_its_last_day_and_is_not_expected_after_it() throws Exception {
        merged(LocalDate.of(2026, 9, 30));

        assertThat(numbers("2026-27-Q2")).containsEntry("coverage|Merged|Relevant staff", "12")
                .containsEntry("coverage|All agencies|Relevant staff", "32");
        assertThat(awaited("2026-27-Q2")).hasSize(2);
        assertThat(numbers("2026-27-Q3")).doesNotContainKey("coverage|Merged|Relevant staff")
                .containsEntry("coverage|All agencies|Relevant staff", "20");
        assertThat(awaited("2026-27-Q3")).hasSize(1);
    }

    @Test
    void an_agency_that_is_to_merge_is_expected_until_it_does() throws Exception {
        merged(TODAY);
        assertThat(numbers("2026-27-Q3")).containsEntry("coverage|All agencies|Relevant staff", "32");
        assertThat(awaited("2026-27-Q3")).hasSize(2);
    }
}
