package uk.deliveryboard.training.coverage.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.requirement.model.Target;

/**
 * What becomes of coverage where nobody is trained any more: training runs out, people join and leave as far as known.
 *
 * @param under    first day on which the target is not met, empty where it is met on all of them
 * @param ends     coverage at the last day of each quarter up to the horizon
 * @param expiring people in post whose training runs out within the horizon
 */
public record Forecast(LocalDate from, LocalDate to, int targetPercent, Point today, Optional<Point> under,
        List<Point> ends, long expiring) {

    public Forecast {
        ends = List.copyOf(ends);
    }

    /**
     * Coverage of one day.
     *
     * @param missing people who have to be trained or renew by then for the target to be met
     */
    public record Point(LocalDate on, long numerator, long denominator, long missing) {

        static Point of(LocalDate on, Count count, int percent) {
            return new Point(on, count.trained, count.inPost,
                    Target.missing(count.trained, count.inPost, percent));
        }
    }

    private record Count(long trained, long inPost) {

        Count plus(Count other) {
            return new Count(trained + other.trained, inPost + other.inPost);
        }
    }

    /** @param to last day looked at, not before the first */
    public static Forecast of(List<Cohort> cohorts, LocalDate from, LocalDate to, int percent) {
        TreeMap<LocalDate, Count> days = new TreeMap<>();
        long expiring = 0;
        for (Cohort cohort : cohorts) {
            LocalDate first = later(cohort.joinedOn(), from);
            LocalDate left = cohort.leftOn();
            LocalDate until = cohort.trainedUntil();
            step(days, first, left, new Count(0, cohort.people()));
            if (until != null && !until.isBefore(first)) {
                LocalDate lapsed = until.equals(LocalDate.MAX) ? null : until.plusDays(1);
                boolean lapses = lapsed != null && !lapsed.isAfter(to) && (left == null || lapsed.isBefore(left));
                step(days, first, lapses ? lapsed : left, new Count(cohort.people(), 0));
                expiring += lapses ? cohort.people() : 0;
            }
        }
        return walk(days, from, to, percent, expiring);
    }

    private static Forecast walk(TreeMap<LocalDate, Count> days, LocalDate from, LocalDate to, int percent,
            long expiring) {
        TreeMap<LocalDate, Count> running = new TreeMap<>();
        running.put(from, new Count(0, 0));
        Count sum = new Count(0, 0);
        Point under = null;
        for (var day : days.headMap(to, true).entrySet()) {
            sum = sum.plus(day.getValue());
            running.put(day.getKey(), sum);
            Point point = Point.of(day.getKey(), sum, percent);
            under = under == null && point.missing() > 0 ? point : under;
        }
        List<Point> ends = new ArrayList<>();
        for (Quarter quarter = Quarter.of(from); !quarter.lastDay().isAfter(to); quarter = quarter.next()) {
            ends.add(Point.of(quarter.lastDay(), running.floorEntry(quarter.lastDay()).getValue(), percent));
        }
        return new Forecast(from, to, percent, Point.of(from, running.floorEntry(from).getValue(), percent),
                Optional.ofNullable(under), ends, expiring);
    }

    private static void step(TreeMap<LocalDate, Count> days, LocalDate first, @Nullable LocalDate end, Count count) {
        if (end == null || first.isBefore(end)) {
            days.merge(first, count, Count::plus);
            if (end != null) {
                days.merge(end, new Count(-count.trained, -count.inPost), Count::plus);
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
