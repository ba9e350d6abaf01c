package uk.deliveryboard.plans.directory.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

/** Whether the directory may say from a day on that an agency is otherwise. */
public final class RevisionDecision {

    /** @param parents what is known of the agency that it is to be beneath */
    record Revised(Agency present, Agency next, Lineage parents, LocalDate today) {}

    static final Policy<Revised> IT_COULD_BE_REGISTERED_SO = revised -> Policy
            .all(RegistrationPolicies.of(revised.parents()), revised.next()).stream();

    static final Policy<Revised> NOTHING_IS_BENEATH_ITSELF = Policy.require(
            revised -> !revised.parents().codes().contains(revised.present().code()), "/parent", "parent-beneath-it",
            "must not be the agency itself nor one beneath it");

    static final Policy<Revised> IT_COMES_AFTER_THE_PRESENT_ENTRY = Policy.require(
            revised -> revised.next().validFrom().isAfter(revised.present().validFrom()), "/validFrom",
            "not-after-present", "must be after the first day of the present entry");

    static final Policy<Revised> IT_IS_SO = Policy.require(
            revised -> !revised.next().validFrom().isAfter(revised.today()), "/validFrom", "in-the-future",
            "must not be in the future: enter it when it is so");

    static final Policy<Revised> SOMETHING_CHANGES = Policy.require(
            revised -> !said(revised.present()).equals(said(revised.next())), "", "nothing-changed",
            "says what the present entry says");

    static final List<Policy<Revised>> ALL = List.of(IT_COULD_BE_REGISTERED_SO, NOTHING_IS_BENEATH_ITSELF,
            IT_COMES_AFTER_THE_PRESENT_ENTRY, IT_IS_SO, SOMETHING_CHANGES);

    private RevisionDecision() {}

    public static Outcome<Agency> decide(Agency present, Revision asked, Lineage parents, LocalDate today) {
        if (present.lastDay() != null) {
            return SuccessionDecision.ended();
        }
        Agency next = present.revisedTo(asked);
        List<Refusal> refusals = Policy.all(ALL, new Revised(present, next, parents, today));
        return refusals.isEmpty() ? new Outcome.Done<>(next) : new Outcome.Refused<>(refusals);
    }

    /** Without the day and the order in which it says it. */
    private static List<Object> said(Agency agency) {
        return List.of(agency.name(), agency.type(), Optional.ofNullable(agency.sector()),
                agency.specifiedAuthority(), Optional.ofNullable(agency.parent()), Set.copyOf(agency.boards()),
                Set.copyOf(agency.identifiers()));
    }
}
