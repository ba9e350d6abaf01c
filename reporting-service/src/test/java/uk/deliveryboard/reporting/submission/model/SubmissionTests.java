package uk.deliveryboard.reporting.submission.model;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The second quarter of 2026 to 2027: due by 14 October, closed from 29 October. */
class SubmissionTests {

    private static final LocalDate DUE_BY = LocalDate.of(2026, 10, 14);
    private static final LocalDate LOCKS_ON = LocalDate.of(2026, 10, 29);

    private static Submission of(@Nullable LocalDate first, LocalDate today) {
        return Submission.of(Optional.ofNullable(first), DUE_BY, LOCKS_ON, today);
    }

    @ParameterizedTest
    @CsvSource({",2026-08-01,Not yet sent", ",2026-10-14,Not yet sent", ",2026-10-15,Overdue", ",2026-10-28,Overdue",
            ",2026-10-29,Missing", ",2027-01-01,Missing", "2026-07-01,2026-08-01,On time",
            "2026-10-14,2026-10-14,On time", "2026-10-14,2027-01-01,On time", "2026-10-15,2026-10-20,Late",
            "2026-10-28,2027-01-01,Late", "2026-10-29,2027-01-01,Missing"})
    void two_dates_decide(@Nullable LocalDate first, LocalDate today, String label) {
        assertThat(of(first, today).label()).isEqualTo(label);
    }

    @Property(tries = 500)
    void what_was_sent_in_time_stays_so_and_what_is_missing_is_open_no_longer(
            @ForAll @IntRange(min = -100, max = 14) int sent, @ForAll @IntRange(min = 0, max = 400) int later) {
        LocalDate first = LOCKS_ON.minusDays(1).plusDays(Math.min(sent, 0));
        Submission then = of(first, first);
        assertThat(of(first, first.plusDays(later))).isEqualTo(then);
        assertThat(then.open()).isFalse();
        assertThat(of(null, LOCKS_ON.plusDays(later)).open()).isFalse();
        assertThat(of(null, LOCKS_ON.minusDays(1 + later)).open()).isTrue();
    }
}
