package uk.deliveryboard.training.coverage.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.training.coverage.model.Forecast.Point;

import static org.assertj.core.api.Assertions.assertThat;

class ForecastTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);
    private static final LocalDate LAST = LocalDate.of(2027, 10, 12);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private static Cohort until(String day, int people) {
        return new Cohort(LONG_AGO, null, day == null ? null : LocalDate.parse(day), people);
    }

    private static Point point(String day, long numerator, long denominator, long missing) {
        return new Point(LocalDate.parse(day), numerator, denominator, missing);
    }

    @Test
    void coverage_falls_under_its_target_on_the_day_after_too_many_have_run_out() {
        Forecast forecast = Forecast.of(List.of(new Cohort(LONG_AGO, null, LocalDate.MAX, 100),
                until("2027-02-01", 2), until("2027-03-13", 88), until(null, 10)), TODAY, LAST, 90);

        assertThat(forecast.today()).isEqualTo(point("2026-10-12", 190, 200, 0));
        assertThat(forecast.under()).contains(point("2027-03-14", 100, 200, 80));
        assertThat(forecast.expiring()).isEqualTo(90);
        assertThat(forecast.ends()).containsExactly(point("2026-12-31", 190, 200, 0),
                point("2027-03-31", 100, 200, 80), point("2027-06-30", 100, 200, 80),
                point("2027-09-30", 100, 200, 80));
    }

    @Test
    void who_leaves_takes_their_training_along_on_that_day() {
        Forecast forecast = Forecast.of(List.of(new Cohort(LONG_AGO, LocalDate.of(2026, 12, 1), LocalDate.MAX, 11),
                until("2030-01-01", 8), until(null, 1)), TODAY, LAST, 90);

        assertThat(forecast.today()).isEqualTo(point("2026-10-12", 19, 20, 0));
        assertThat(forecast.under()).contains(point("2026-12-01", 8, 9, 1));
        assertThat(forecast.expiring()).isZero();
    }

    @Test
    void who_joins_has_to_be_trained() {
        Forecast forecast = Forecast.of(List.of(until("2030-01-01", 9),
                new Cohort(LocalDate.of(2026, 11, 2), null, null, 2)), TODAY, LAST, 90);

        assertThat(forecast.under()).contains(point("2026-11-02", 9, 11, 1));
    }

    @Test
    void what_is_under_the_target_today_is_said_to_be_so_today() {
        assertThat(Forecast.of(List.of(until("2030-01-01", 179), until(null, 21)), TODAY, LAST, 90).under())
                .contains(point("2026-10-12", 179, 200, 1));
    }

    @Test
    void nobody_in_scope_is_under_no_target() {
        Forecast forecast = Forecast.of(List.of(), TODAY, LAST, 90);

        assertThat(forecast.under()).isEmpty();
        assertThat(forecast.today()).isEqualTo(point("2026-10-12", 0, 0, 0));
    }

    @Provide
    Arbitrary<List<Cohort>> cohorts() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-40, 500).map(TODAY::plusDays);
        Arbitrary<Cohort> cohort = Combinators
                .combine(days, days.injectNull(0.5), days.injectNull(0.2), Arbitraries.integers().between(1, 9))
                .as((joined, left, until, people) -> new Cohort(joined, left, until, people))
                .filter(each -> each.leftOn() == null || each.leftOn().isAfter(TODAY)
                        && !each.leftOn().isBefore(each.joinedOn()));
        return cohort.list().ofMaxSize(12);
    }

    /** Counted anew for each day. */
    @Property(tries = 300)
    void it_is_what_a_count_of_each_day_says(@ForAll("cohorts") List<Cohort> cohorts) {
        Forecast forecast = Forecast.of(cohorts, TODAY, LAST, 90);

        Optional<Point> under = TODAY.datesUntil(LAST.plusDays(1)).map(day -> count(cohorts, day))
                .filter(point -> point.missing() > 0).findFirst();
        assertThat(forecast.under()).isEqualTo(under);
        assertThat(forecast.today()).isEqualTo(count(cohorts, TODAY));
        assertThat(forecast.ends()).allSatisfy(end -> assertThat(end).isEqualTo(count(cohorts, end.on())));
    }

    private static Point count(List<Cohort> cohorts, LocalDate day) {
        long inPost = 0;
        long trained = 0;
        for (Cohort cohort : cohorts) {
            boolean there = !cohort.joinedOn().isAfter(day)
                    && (cohort.leftOn() == null || cohort.leftOn().isAfter(day));
            boolean valid = cohort.trainedUntil() != null && !cohort.trainedUntil().isBefore(day);
            inPost += there ? cohort.people() : 0;
            trained += there && valid ? cohort.people() : 0;
        }
        long needed = -Math.floorDiv(-inPost * 90, 100);
        return new Point(day, trained, inPost, Math.max(0, needed - trained));
    }
}
