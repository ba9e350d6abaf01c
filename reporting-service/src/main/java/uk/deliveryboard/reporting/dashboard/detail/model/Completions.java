package uk.deliveryboard.reporting.dashboard.detail.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Completed courses by month, oldest first, without gaps: whole months only, since one that still runs would look like a
 * fall.
 */
public record Completions(SortedMap<YearMonth, Long> months) {

    /** Two years: long enough to tell what is usual, short enough to be about now. */
    public static final int MOST_MONTHS = 24;

    public Completions {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /**
     * @param found counts of the months that have any
     * @param day   up to which things are known
     */
    public static Completions upTo(LocalDate day, Map<YearMonth, Long> found) {
        YearMonth running = YearMonth.from(day);
        YearMonth last = day.equals(running.atEndOfMonth()) ? running : running.minusMonths(1);
        YearMonth earliest = last.minusMonths(MOST_MONTHS - 1L);
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        found.keySet().stream().filter(month -> !month.isAfter(last)).min(YearMonth::compareTo)
                .map(first -> first.isBefore(earliest) ? earliest : first).ifPresent(first -> {
                    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                        months.put(month, found.getOrDefault(month, 0L));
                    }
                });
        return new Completions(months);
    }
}
