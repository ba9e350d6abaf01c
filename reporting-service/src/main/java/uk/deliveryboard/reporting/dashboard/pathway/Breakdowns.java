package uk.deliveryboard.reporting.dashboard.pathway;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.ShareRule;

/**
 * The referrals received in a quarter told apart by one thing at a time, small numbers withheld, and how far they came by
 * its last day.
 *
 * @param outcomes what became of them by the end of the quarter in which each was received
 * @param steps    referrals of the quarter that took each step
 */
public record Breakdowns(Told<AgeBand> ages, Told<Gender> genders, Told<Concern> concerns, Told<Outcome> outcomes,
        Map<Step, PublishedCount> steps) {

    public Breakdowns {
        steps = new EnumMap<>(steps);
    }

    /**
     * Referrals that took the step, as a share of those that took another.
     *
     * @return nothing where either number is withheld, or is a part of too few
     */
    public Optional<Ratio> share(Step step, Step of) {
        return count(step) instanceof PublishedCount.Shown(long some)
                && count(of) instanceof PublishedCount.Shown(long all) && all >= ShareRule.FEWEST
                        ? Optional.of(new Ratio(some, all))
                        : Optional.empty();
    }

    public PublishedCount count(Step step) {
        return Objects.requireNonNull(steps.get(step));
    }

    /** So many of so many, both of them shown. */
    public record Ratio(long numerator, long denominator) {}
}
