package uk.deliveryboard.reporting.dashboard.detail.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.reporting.RandomFigures;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;

import static org.assertj.core.api.Assertions.assertThat;

class KindCoverageTests {

    private static CoverageFigures.Row row(String code, long trained, long staff, @Nullable Integer target) {
        return new CoverageFigures.Row(new Agency(code, code), staff > 0, new Coverage(trained, staff), null, target);
    }

    @ParameterizedTest
    @CsvSource({"179,200,90,'Does not meet its target of 90%: 1 more person with valid training would do'",
            "180,200,90,Meets its target of 90%", "170,200,85,Meets its target of 85%",
            "169,200,85,'Does not meet its target of 85%: 1 more person with valid training would do'",
            "0,1500,90,'Does not meet its target of 90%: 1,350 more people with valid training would do'",
            "0,0,90,No information received", "9,10,,No target", "0,0,,No information received",
            "1,1,100,Meets its target of 100%"})
    void integers_decide_against_the_target_of_the_kind(long trained, long staff, @Nullable Integer target,
            String words) {
        assertThat(KindCoverage.of(new CoverageFigures(List.of(row("a", trained, staff, target))), Map.of("a", "K")))
                .singleElement().extracting(KindCoverage::words).isEqualTo(words);
    }

    @Test
    void hospitals_meet_what_the_nhs_asks_and_a_police_force_with_the_same_share_does_not() {
        List<KindCoverage> kinds = KindCoverage.of(
                new CoverageFigures(List.of(row("trust-a", 80, 100, 85), row("trust-b", 95, 100, 85),
                        row("trust-c", 0, 0, 85), row("police", 175, 200, 90), row("stranger", 1, 1, 90))),
                Map.of("trust-a", "NHS_TRUST", "trust-b", "NHS_TRUST", "trust-c", "NHS_TRUST", "police",
                        "POLICE_FORCE"));

        assertThat(kinds).containsExactly(new KindCoverage("", 90, 1, 1, 1, new Coverage(1, 1)),
                new KindCoverage("NHS_TRUST", 85, 3, 2, 1, new Coverage(175, 200)),
                new KindCoverage("POLICE_FORCE", 90, 1, 1, 0, new Coverage(175, 200)));
        assertThat(kinds).extracting(KindCoverage::words).containsExactly("Meets its target of 90%",
                "Meets its target of 85%",
                "Does not meet its target of 90%: 5 more people with valid training would do");
    }

    @Property(tries = 200)
    void nobody_is_lost_and_nobody_is_counted_twice(@ForAll @Positive int seed) {
        CoverageFigures figures = RandomFigures.of(seed, 0).coverage();
        Map<String, String> kinds = new HashMap<>();
        figures.agencies().forEach(row -> kinds.put(row.agency().code(), "KIND_" + kinds.size() % 3));
        List<KindCoverage> all = new ArrayList<>(KindCoverage.of(figures, kinds));
        assertThat(all.stream().map(KindCoverage::coverage).reduce(new Coverage(0, 0), Coverage::plus))
                .isEqualTo(figures.partnership());
        assertThat(all.stream().mapToLong(KindCoverage::agencies).sum()).isEqualTo(figures.agencies().size());
        assertThat(all.stream().mapToLong(KindCoverage::meeting).sum()).isEqualTo(figures.meeting());
    }
}
