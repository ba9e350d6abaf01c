package uk.deliveryboard.plans.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.deliveryboard.plans.due.model.DueItem;
import uk.deliveryboard.plans.due.model.DueKind;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;

/** What is due in the plans, on the boards, in the registers and in the offices of an agency. */
public interface DueItems {

    /**
     * Who asks.
     *
     * @param kinds   what is theirs to do
     * @param offices whose sign-offs are theirs to give or to enter
     */
    record Concern(String agency, Set<DueKind> kinds, Set<SignOffRole> offices) {}

    /**
     * Items in the order of their days, the overdue ones first.
     *
     * @param until last day that counts as soon
     * @param after key after which to go on; the empty string for the first page
     */
    List<DueItem> of(Concern concern, LocalDate today, LocalDate until, String after, int limit);
}
