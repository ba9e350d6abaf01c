package uk.deliveryboard.plans.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.ProgressNote;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.action.model.progress.Confidence;

/** An action with what was reported on it, newest first. */
record ActionDetailView(@JsonUnwrapped ActionView action, List<NoteView> progressNotes) {

    /** How many reports an answer holds. */
    static final int NOTES = 50;

    /** @param by pseudonymous id of the reporter */
    record NoteView(Instant at, String by, String note, Confidence confidence, @Nullable LocalDate startedOn,
            @Nullable LocalDate forecast, @Nullable LocalDate completedOn, List<Integer> milestonesMet,
            @Nullable String recoveryNote, @Nullable Rag claimedRag, @Nullable String claimedRagReason) {

        static NoteView of(ProgressNote note) {
            var report = note.report();
            return new NoteView(note.at(), note.by(), report.note(), report.confidence(), report.startedOn(),
                    report.forecast(), report.completedOn(), report.milestonesMet(), report.recoveryNote(),
                    report.claimedRag(), report.claimedRagReason());
        }
    }

    static ActionDetailView of(PlanAction action, List<ProgressNote> notes) {
        return new ActionDetailView(ActionView.of(action), notes.stream().map(NoteView::of).toList());
    }
}
