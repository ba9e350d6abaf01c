package uk.deliveryboard.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class DashboardIT extends ReportingTestBase {

    @Test
    void published_events_become_the_figures_of_the_quarter() throws Exception {
        String board = newBoard();
        String police = board + "-police";
        String council = board + "-council";
        History history = history();
        register(history, board, police, "Police");
        register(history, board, council, "Council");
        UUID action = action(history, police, LocalDate.of(2026, 12, 31));
        status(history, action, police, "ON_SCHEDULE", TODAY);
        action(history, police, LocalDate.of(2027, 3, 31));
        staff(history, police, 10, 9);
        referrals(history, board, "EDUCATION", 11);
        referrals(history, board, "POLICE", 9);
        referrals(history, board, "HEALTH", 3);
        referrals(history, board, "LOCAL_AUTHORITY", 6);
        publish(history);

        MvcTestResult json = get("/v1/boards/" + board + "/quarters/" + QUARTER,
                TestIdentity.token(council, "BOARD_MEMBER"));
        assertThat(json).hasStatusOk();
        MvcTestResult csv = get("/v1/boards/" + board + "/quarters/" + QUARTER + "/figures.csv",
                TestIdentity.token(council, "BOARD_MEMBER"));
        assertThat(csv).hasStatusOk();
        MvcTestResult page = page("/boards/" + board + "/quarters/" + QUARTER,
                TestIdentity.token(council, "BOARD_MEMBER"));
        assertThat(page).hasStatusOk();
    }
}
