package uk.deliveryboard.plans.register.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a register.
 *
 * @param on         London day from which it holds, or on which it took place
 * @param withdrawal null while it counts
 */
public record Entry(UUID id, String agency, Register register, @Nullable String code, LocalDate on,
        @Nullable LocalDate reviewDue, Content content, @Nullable Policy policy, @Nullable Withdrawal withdrawal,
        long version) {

    /**
     * What it says; leaves the service through its API alone.
     *
     * @param owner    job role or team that answers for it; never a person
     * @param location where the document or the evidence is held
     * @param summary  audience, parties, judgement or what else belongs to it
     * @param reach    how many were reached, where that is known
     */
    public record Content(String title, String owner, @Nullable String location, @Nullable String summary,
            @Nullable Integer reach) {}

    /** @param coveredBy entry of the policy that covers this one, whose words count then */
    public record Policy(boolean mentionsPrevent, @Nullable UUID coveredBy) {}

    public record Withdrawal(LocalDate on, String because) {}

    public boolean isInDate(LocalDate day) {
        return withdrawal == null && !day.isBefore(on) && (reviewDue == null || !day.isAfter(reviewDue));
    }

    public Entry withdrawn(Withdrawal how) {
        return new Entry(id, agency, register, code, on, reviewDue, content, policy, how, version + 1);
    }
}
