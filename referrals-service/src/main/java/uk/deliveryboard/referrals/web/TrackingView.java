package uk.deliveryboard.referrals.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.StateCode.Stage;
import uk.deliveryboard.referrals.referral.model.HistoryEntry;
import uk.deliveryboard.referrals.referral.model.Referral;

/** What the agency that referred may know: how far it has come, not what was found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackingView(UUID id, String ref, String view, String marking, String agency, String board, Stage stage,
        LocalDate receivedOn, boolean referrerAskedToStayInformed,
        @Nullable List<StageReached> history) implements ReferralView {

    record StageReached(Stage stage, LocalDate on) {}

    static TrackingView of(Referral referral, @Nullable List<HistoryEntry> history) {
        return new TrackingView(referral.id(), referral.ref().toString(), "TRACKING", MARKING, referral.agency(),
                referral.board(), referral.state().code().stage(), referral.intake().receivedOn(),
                referral.intake().askedToStayInformed(), history == null ? null : stages(referral, history));
    }

    private static List<StageReached> stages(Referral referral, List<HistoryEntry> history) {
        List<StageReached> stages = new ArrayList<>();
        stages.add(new StageReached(Stage.RECEIVED, referral.intake().receivedOn()));
        for (HistoryEntry entry : history) {
            Stage stage = entry.change().to().stage();
            if (stages.getLast().stage() != stage) {
                stages.add(new StageReached(stage, entry.change().on()));
            }
        }
        return stages;
    }
}
