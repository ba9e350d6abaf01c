package uk.deliveryboard.reporting.dashboard.pathway;

import java.util.List;
import org.springframework.util.ConcurrentLruCache;
import uk.deliveryboard.reporting.disclosure.Layout;
import uk.deliveryboard.reporting.disclosure.QuarterlyRelease;
import uk.deliveryboard.reporting.disclosure.QuarterlyRelease.Counts;
import uk.deliveryboard.reporting.disclosure.Suppression;

/**
 * Decides rows of quarters and remembers what it decided. The same counts come to the same decision, and a count that
 * moves in the last quarter leaves those before it as they were: only what is new is worked out. Small areas ask for
 * much looking before all is protected. Safe for use by several threads.
 */
final class RememberedReleases<K> {

    /** Rows of quarters; one of twenty quarters counts twenty times. */
    private static final int REMEMBERED = 400;

    private final QuarterlyRelease<K> none;
    private final ConcurrentLruCache<List<Counts<K>>, QuarterlyRelease<K>> decided;

    RememberedReleases(Layout<K> layout) {
        this.none = QuarterlyRelease.none(Suppression.STANDARD, layout);
        this.decided = new ConcurrentLruCache<>(REMEMBERED, this::decide);
    }

    /** @param quarters oldest first, without gaps */
    QuarterlyRelease<K> of(List<Counts<K>> quarters) {
        return quarters.isEmpty() ? none : decided.get(List.copyOf(quarters));
    }

    private QuarterlyRelease<K> decide(List<Counts<K>> quarters) {
        return of(quarters.subList(0, quarters.size() - 1)).then(quarters.getLast());
    }
}
