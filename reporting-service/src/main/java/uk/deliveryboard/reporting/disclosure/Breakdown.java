package uk.deliveryboard.reporting.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Numbers that break down one other, of which it was decided before whether readers see it. Where they do, it ties the
 * numbers and cannot be taken back; where they do not, none of its parts is told either, so that nothing of it comes out
 * by another way. Breakdowns of the same number by different things therefore need not be decided together.
 */
public final class Breakdown {

    private Breakdown() {}

    /**
     * @param whole what readers see of the number that is broken down
     * @param top   its cell
     * @return what they see of every cell, the whole as before
     */
    public static <K> Map<K, PublishedCount> of(Suppression policy, PublishedCount whole, Publication<K> publication,
            K top) {
        Set<K> withheld = switch (whole) {
            case PublishedCount.Shown(long value) when value == publication.count(top) -> policy
                    .withhold(publication, Set.of(top), Set.of());
            case PublishedCount.Shown(long value) -> throw new IllegalArgumentException(
                    "what is broken down is not what readers see");
            case PublishedCount.Suppressed() -> publication.counts().keySet();
        };
        Map<K, PublishedCount> published = new LinkedHashMap<>();
        publication.counts()
                .forEach((cell, count) -> published.put(cell, Suppression.published(count, withheld.contains(cell))));
        return published;
    }
}
