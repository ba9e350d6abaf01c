package uk.deliveryboard.training.completion.model;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a submission says of a completion. The strongest evidence speaks for the record; since strength is a total
 * order, the order in which submissions come in does not matter.
 *
 * @param validTo last day of validity, null where it does not expire
 */
public record Evidence(Verification verification, CompletionResult result, String courseCode,
        boolean countsTowardsWrapTarget, @Nullable LocalDate validTo) {

    private static final Comparator<Evidence> STRENGTH = Comparator.comparing(Evidence::verification)
            .thenComparing(Evidence::countsTowardsWrapTarget)
            .thenComparing(Evidence::validTo, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Evidence::result).thenComparing(Evidence::courseCode);

    public Evidence strongerOf(Evidence other) {
        return STRENGTH.compare(other, this) > 0 ? other : this;
    }
}
