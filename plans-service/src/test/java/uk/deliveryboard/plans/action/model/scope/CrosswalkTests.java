package uk.deliveryboard.plans.action.model.scope;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.scope.Crosswalk.Combination;
import uk.deliveryboard.plans.action.model.scope.Crosswalk.Framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CrosswalkTests {

    private static List<String> covered(Framework framework) {
        return framework.cells().stream().filter(Crosswalk.Cell::covered)
                .map(cell -> cell.code() + " " + cell.finished() + " of " + cell.actions()).toList();
    }

    @Test
    void combinations_add_up_in_every_cell_that_they_answer() {
        List<Framework> frameworks = Crosswalk.of(List.of(
                Combination.of("F|TRAIN_STAFF,ASSESS_RISK|PARTNERSHIP||", 2),
                Combination.of("O|TRAIN_STAFF|||", 5),
                Combination.of("O|ASSESS_RISK,ASSESS_RISK||CHANNEL_PANEL|", 1))).frameworks();
        assertThat(covered(frameworks.get(0))).containsExactly("ASSESS_RISK 2 of 3", "TRAIN_STAFF 2 of 7");
        assertThat(covered(frameworks.get(1))).containsExactly("PARTNERSHIP 2 of 2");
        assertThat(covered(frameworks.get(2))).containsExactly("CHANNEL_PANEL 0 of 1");
        assertThat(covered(frameworks.get(3))).isEmpty();
        assertThat(frameworks.get(0).uncovered()).isEqualTo(DutyCode.values().length - 2L);
    }

    @Test
    void of_a_plan_without_actions_every_cell_is_shown_and_uncovered() {
        assertThat(Crosswalk.of(List.of()).frameworks())
                .allSatisfy(framework -> assertThat(framework.uncovered()).isEqualTo(framework.cells().size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F", "F|ASSESS_RISK||", "F|ASSESS_RISK||||"})
    void a_text_without_a_part_for_each_framework_is_not_guessed_at(String answers) {
        assertThatIllegalArgumentException().isThrownBy(() -> Combination.of(answers, 1));
    }
}
