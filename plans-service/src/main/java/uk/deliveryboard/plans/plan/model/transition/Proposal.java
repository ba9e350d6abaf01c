package uk.deliveryboard.plans.plan.model.transition;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;

/** A move that somebody asks for, with all that it is judged by. */
public record Proposal(Plan plan, Request request, Basis basis, LocalDate today) {

    /**
     * What is asked for.
     *
     * @param extendTo new last day, for an extension alone
     * @param reason   in words; never leaves the service but through its API
     * @param by       pseudonymous id of who asks
     */
    public record Request(PlanMove move, @Nullable LocalDate extendTo, @Nullable String reason, String by) {}

    /**
     * What the move rests on.
     *
     * @param equalityAssessed whether the equality impact was assessed in this round of this edition
     * @param signedOff        offices that signed in this round
     * @param needed           offices whose sign-off the plan's template asks for
     * @param actions          how many actions the plan has
     * @param unfinished       how many of them are neither finished nor withdrawn
     * @param othersInForce    whether a plan of the same kind and area is in force that this one does not replace
     */
    public record Basis(boolean equalityAssessed, Set<SignOffRole> signedOff, Set<SignOffRole> needed, long actions,
            long unfinished, boolean othersInForce) {

        public Basis {
            signedOff = Set.copyOf(signedOff);
            needed = Set.copyOf(needed);
        }
    }
}
