package uk.deliveryboard.referrals.review.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.deliveryboard.referrals.pathway.model.ReferralState;
import uk.deliveryboard.referrals.review.model.Duty.Kind;

/** What a step does to the reviews that a panel owes: one is held, others fall due, and some are owed no longer. */
public record ReviewChanges(List<Duty> held, List<Duty> cancelled, List<Duty> due) {

    private static final Set<Kind> REVIEWS = Set.of(Kind.MONTHLY, Kind.REASSESSMENT, Kind.SIX_MONTHS,
            Kind.TWELVE_MONTHS, Kind.EXTENDED);

    /** @param reviewed whether the step was the review of the stage before */
    public static ReviewChanges of(ReferralState before, ReferralState after, boolean reviewed) {
        List<Duty> held = new ArrayList<>();
        List<Duty> cancelled = new ArrayList<>();
        List<Duty> owed = reviews(after);
        for (Duty duty : reviews(before)) {
            if (reviewed && duty.kind().name().equals(String.valueOf(before.review()))) {
                held.add(duty);
            } else if (!owed.contains(duty)) {
                cancelled.add(duty);
            }
        }
        List<Duty> known = reviews(before).stream().filter(duty -> !held.contains(duty)).toList();
        return new ReviewChanges(List.copyOf(held), List.copyOf(cancelled),
                owed.stream().filter(duty -> !known.contains(duty)).toList());
    }

    /** Whether a review that was due on one day and held on another was held on time. */
    public static boolean onTime(Duty duty, LocalDate heldOn) {
        return Duties.onTime(duty.dueOn(), heldOn);
    }

    private static List<Duty> reviews(ReferralState state) {
        return Duties.of(state).stream().filter(duty -> REVIEWS.contains(duty.kind())).toList();
    }
}
