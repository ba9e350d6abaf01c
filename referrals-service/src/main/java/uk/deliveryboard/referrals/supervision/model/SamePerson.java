package uk.deliveryboard.referrals.supervision.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Referrals that were confirmed to be of the same person, directly or through one another.
 *
 * @param referrals by the day of their receipt
 */
public record SamePerson(List<Member> referrals) {

    /** From this one on a supervisor looks at each; our own rule, after a published review of missed links. */
    public static final int FORCES_A_REVIEW = 3;

    /** One of them. */
    public record Member(UUID id, String ref, LocalDate receivedOn) {}

    public static SamePerson of(Collection<Member> members) {
        return new SamePerson(members.stream()
                .sorted(Comparator.comparing(Member::receivedOn).thenComparing(Member::ref)).toList());
    }

    /** Whether a supervisor has to look at this one: the third that was received, or a later one. */
    public boolean forcesReviewOf(UUID id) {
        return referrals.stream().skip(FORCES_A_REVIEW - 1L).anyMatch(each -> each.id().equals(id));
    }
}
