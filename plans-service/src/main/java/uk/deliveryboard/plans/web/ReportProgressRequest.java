package uk.deliveryboard.plans.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.action.model.progress.Confidence;
import uk.deliveryboard.plans.action.model.progress.ProgressReport;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;

record ReportProgressRequest(@NotNull @PlainText(max = 4000) String note, @NotNull Confidence confidence,
        @PlausibleDay @Nullable LocalDate startedOn, @PlausibleDay @Nullable LocalDate forecast,
        @PlausibleDay @Nullable LocalDate completedOn, @Size(max = 50) @Nullable List<@NotNull Integer> milestonesMet,
        @PlainText(max = 4000) @Nullable String recoveryNote, @Nullable Rag claimedRag,
        @PlainText(max = 1000) @Nullable String claimedRagReason) {

    ProgressReport report() {
        return new ProgressReport(note, confidence, startedOn, forecast, completedOn,
                milestonesMet == null ? List.of() : milestonesMet, recoveryNote, claimedRag, claimedRagReason);
    }
}
