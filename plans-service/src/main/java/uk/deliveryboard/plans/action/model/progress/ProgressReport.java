package uk.deliveryboard.plans.action.model.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.Claim;
import uk.deliveryboard.plans.action.model.Rag;

/**
 * What an owner reports. What is left out of startedOn, forecast, completedOn and milestonesMet stays as it was; a
 * recovery note and a claim are those of this report alone.
 *
 * @param note          in words; never leaves the service but through its API
 * @param milestonesMet numbers of the milestones reached
 */
public record ProgressReport(String note, Confidence confidence, @Nullable LocalDate startedOn,
        @Nullable LocalDate forecast, @Nullable LocalDate completedOn, List<Integer> milestonesMet,
        @Nullable String recoveryNote, @Nullable Rag claimedRag, @Nullable String claimedRagReason) {

    public ProgressReport {
        milestonesMet = List.copyOf(milestonesMet);
    }

    @Nullable
    Claim claim() {
        return claimedRag == null || claimedRagReason == null ? null : new Claim(claimedRag, claimedRagReason);
    }
}
