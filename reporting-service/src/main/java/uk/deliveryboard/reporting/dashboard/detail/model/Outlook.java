package uk.deliveryboard.reporting.dashboard.detail.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.deliveryboard.reporting.dashboard.model.Coverage;

/**
 * How long the training of an agency's relevant staff stays valid if nobody renews it and nobody joins or leaves.
 *
 * @param coverage on the day of the figures
 * @param ends     people whose training is valid on that day, by the first day on which it no longer is, as far as looked
 *                 ahead
 * @param lapsed   people in post whose training was valid once and is not on that day
 */
public record Outlook(Coverage coverage, SortedMap<LocalDate, Long> ends, long lapsed) {

    /** Days that are looked ahead. */
    public static final int DAYS = 90;

    /**
     * The target is no longer met.
     *
     * @param day    first day of which that is true
     * @param people the fewest who have to renew for it to be met all the time that is looked ahead
     */
    public record Fall(LocalDate day, long people) {}

    public Outlook {
        ends = Collections.unmodifiableSortedMap(new TreeMap<>(ends));
    }

    /** People whose training ends within the time that is looked ahead. */
    public long expiring() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Empty where the target of so many per cent is not met now, or is still met at the end. */
    public Optional<Fall> fall(int target) {
        if (!coverage.meets(target)) {
            return Optional.empty();
        }
        long trained = coverage.numerator();
        for (Map.Entry<LocalDate, Long> end : ends.entrySet()) {
            trained -= end.getValue();
            if (!new Coverage(trained, coverage.denominator()).meets(target)) {
                return Optional.of(new Fall(end.getKey(),
                        new Coverage(coverage.numerator() - expiring(), coverage.denominator()).missing(target)));
            }
        }
        return Optional.empty();
    }
}
