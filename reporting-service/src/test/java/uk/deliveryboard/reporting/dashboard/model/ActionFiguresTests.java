package uk.deliveryboard.reporting.dashboard.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ActionFiguresTests {

    @Test
    void the_five_labels_are_exactly_those_of_the_plan() {
        assertThat(Arrays.stream(ActionStatus.values()).map(ActionStatus::label)).containsExactly("Completed",
                "On schedule", "Happening but behind schedule", "Behind schedule or not happening", "No information");
    }

    @Test
    void actions_that_are_not_due_are_no_part_of_any_share() {
        ActionCounts counts = new ActionCounts(Map.of(ActionStatus.COMPLETED, 3L, ActionStatus.NO_INFORMATION, 2L), 4,
                1, 1);
        assertThat(counts.rated()).isEqualTo(5);
        assertThat(counts.all()).isEqualTo(9);
        assertThat(counts.in(ActionStatus.ON_SCHEDULE)).isZero();
    }

    @Test
    void totals_are_the_sum_of_agencies_and_an_agency_without_actions_has_not_reported() {
        var figures = new ActionFigures(List.of(
                new ActionFigures.Row(new Agency("a", "A"),
                        new ActionCounts(Map.of(ActionStatus.COMPLETED, 3L), 1, 2, 1)),
                new ActionFigures.Row(new Agency("b", "B"),
                        new ActionCounts(Map.of(ActionStatus.COMPLETED, 4L), 0, 0, 0)),
                new ActionFigures.Row(new Agency("c", "C"), ActionCounts.NONE)));
        assertThat(figures.total()).isEqualTo(new ActionCounts(Map.of(ActionStatus.COMPLETED, 7L), 1, 2, 1));
        assertThat(figures.notReporting()).extracting(Agency::name).containsExactly("C");
    }
}
