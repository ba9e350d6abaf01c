package uk.deliveryboard.reporting.disclosure;

import java.util.Set;

/**
 * When a share or a duration about people may be shown. A percentage turns back into its counts and a median into a
 * case, so neither is shown of few.
 */
public final class ShareRule {

    /** Fewest people of whom a share or a duration says anything. */
    public static final int FEWEST = 10;

    private ShareRule() {}

    /**
     * Whether a percentage may stand beside counts that passed disclosure control: only where both its counts are shown
     * and so is what is left, not of fewer than ten, and never where all or none of them share the trait.
     *
     * @param numerator   cell counted
     * @param rest        cell of the others; both together are the denominator
     * @param denominator cell of all
     */
    public static <K> boolean mayShow(Publication<K> publication, Set<K> withheld, K numerator, K rest,
            K denominator) {
        if (publication.sums().stream().noneMatch(sum -> sum.total().equals(denominator)
                && Set.copyOf(sum.parts()).equals(Set.of(numerator, rest)))) {
            throw new IllegalArgumentException("numerator and rest are not published as the parts of the denominator");
        }
        return publication.count(denominator) >= FEWEST && publication.count(numerator) > 0
                && publication.count(rest) > 0 && !withheld.contains(numerator) && !withheld.contains(rest)
                && !withheld.contains(denominator);
    }

    /** Whether a median or a 90th percentile may be shown; least and greatest never are. */
    public static boolean mayShowQuantile(long cases) {
        return cases >= FEWEST;
    }
}
