package uk.deliveryboard.training.headcount.model;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.coverage.model.Coverage;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTests {

    private static final Quarter SUMMER = Quarter.parse("2026-27-Q2").orElseThrow();

    private static HeadCount count(Integer trained) {
        return new HeadCount(200, trained, HeadCount.Source.PAYROLL, LocalDate.parse("2026-09-30"));
    }

    @Test
    void a_list_stands_before_a_number_and_without_a_number_of_those_trained_nothing_can_be_said() {
        var listed = new Coverage.Measured(1, 2);
        var none = new Coverage.NoDenominator();

        assertThat(Standing.of(listed, count(180))).isEqualTo(new Standing.Listed(listed));
        assertThat(Standing.of(none, count(180))).isEqualTo(new Standing.Declared(new Coverage.Measured(180, 200)));
        assertThat(Standing.of(none, count(0))).isEqualTo(new Standing.Declared(new Coverage.Measured(0, 200)));
        assertThat(Standing.of(none, count(null))).isEqualTo(new Standing.NoInformation());
        assertThat(Standing.of(none, null)).isEqualTo(new Standing.NoInformation());
    }

    @ParameterizedTest
    @CsvSource({"200, 2026-07-01, 2026-10-12,", "0, 2026-10-12, 2026-10-12,",
            "201, 2026-09-30, 2026-10-12, MORE_TRAINED_THAN_IN_SCOPE",
            "200, 2026-06-30, 2026-10-12, COUNTED_TOO_EARLY", "200, 2026-10-13, 2026-10-12, COUNTED_IN_FUTURE",
            "201, 2026-10-13, 2026-10-12, MORE_TRAINED_THAN_IN_SCOPE COUNTED_IN_FUTURE"})
    void a_count_is_of_the_quarter_or_later_and_never_ahead_of_today(int trained, LocalDate countedOn,
            LocalDate today, String refusals) {
        List<String> expected = refusals == null ? List.of() : List.of(refusals.split(" "));

        assertThat(new HeadCount(200, trained, HeadCount.Source.PAYROLL, countedOn).refusals(SUMMER, today))
                .extracting(Enum::name).isEqualTo(expected);
    }
}
