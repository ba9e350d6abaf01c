package uk.deliveryboard.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.Claim;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Lifecycle;
import uk.deliveryboard.plans.action.model.Milestone;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.action.model.RagReason;
import uk.deliveryboard.plans.action.model.scope.Scope;

public record ActionView(UUID id, UUID planId, String taskCode, String title, @Nullable String description,
        DutyCode dutyCode,
        TimescaleView timescale, Owner primaryOwner, Scope scope, List<Milestone> milestones, Lifecycle lifecycle,
        @Nullable LocalDate startedOn, @Nullable LocalDate forecast, @Nullable LocalDate completedOn,
        boolean completedLate, @Nullable String recoveryNote, RagView rag, long version) {

    /**
     * Computed and claimed status side by side.
     *
     * @param since    London day since which the computed one holds
     * @param diverges whether the owner claims another than the computed one
     */
    public record RagView(@Nullable Rag computed, RagReason reason, LocalDate since, @Nullable Rag claimed,
            @Nullable String claimedReason, boolean diverges) {}

    public static ActionView of(PlanAction action) {
        var details = action.details();
        var progress = action.progress();
        return new ActionView(action.id(), action.planId(), details.taskCode().value(), details.title(),
                details.description(), details.dutyCode(), TimescaleView.of(details.timescale()),
                details.primaryOwner(),
                details.scope(),
                progress.milestones(), action.lifecycle(), action.execution().start(), progress.forecast(),
                action.execution().end(), action.completedLate(), progress.recoveryNote(), rag(action),
                action.version());
    }

    private static RagView rag(PlanAction action) {
        Claim claim = action.progress().claim();
        var standing = action.standing();
        return new RagView(standing.rag(), standing.reason(), standing.since(), claim == null ? null : claim.rag(),
                claim == null ? null : claim.reason(), action.divergentClaim() != null);
    }
}
