package uk.deliveryboard.reporting.dashboard;

import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventType;

import static org.assertj.core.api.Assertions.assertThat;

class KpiDefinitionTests {

    @Test
    void every_figure_names_events_that_exist() {
        var known = EventCatalogue.ALL.stream().map(EventType::shortName).toList();
        assertThat(Arrays.stream(KpiDefinition.values()).flatMap(definition -> definition.events().stream()))
                .isNotEmpty().isSubsetOf(known);
    }

    @Test
    void ids_are_those_of_the_catalogue() {
        assertThat(Arrays.stream(KpiDefinition.values()).map(KpiDefinition::id)).containsExactly("K5", "K1", "K1b",
                "K7", "K8", "K9", "K19", "K22", "K23", "K24", "R8", "K3", "K4", "K6", "K10", "K11", "K12", "K13", "K14",
                "K15", "K16", "K17", "K18", "K20", "K21", "K25");
        assertThat(KpiDefinition.find("K1b")).contains(KpiDefinition.K1B);
    }

    @Test
    void every_figure_says_who_answers_for_it_and_since_when_its_target_holds() {
        assertThat(KpiDefinition.values()).allSatisfy(definition -> {
            assertThat(definition.owner()).isNotBlank();
            assertThat(definition.targets()).isNotEmpty().isSortedAccordingTo(
                    Comparator.comparing(KpiDefinition.Target::from));
            assertThat(definition.target()).isEqualTo(definition.targets().getLast().value());
        });
    }

    @Test
    void every_figure_says_what_it_does_not_say() {
        assertThat(KpiDefinition.values()).allSatisfy(definition -> assertThat(definition.caveats())
                .as(definition.id()).isNotEmpty().allMatch(caveat -> caveat.endsWith(".")));
    }
}
