package uk.deliveryboard.plans.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Milestone;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.action.model.Timescale;
import uk.deliveryboard.plans.action.model.scope.Scope;
import uk.deliveryboard.plans.web.action.ScopeRequest;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;

record AddActionRequest(
        @NotNull @Pattern(regexp = TaskCode.FORM) @Size(max = TaskCode.MAX_LENGTH) String taskCode,
        @NotNull @PlainText(max = 300) String title, @PlainText(max = 4000) @Nullable String description,
        @NotNull DutyCode dutyCode, @NotNull @Valid NewTimescale timescale, @NotNull @Valid NewOwner primaryOwner,
        @Size(max = 50) @Nullable List<@NotNull @Valid NewMilestone> milestones, @Valid @Nullable ScopeRequest scope) {

    record NewTimescale(@PlainText(max = 200) @Nullable String raw, @NotNull @PlausibleDay LocalDate plannedStart,
            @NotNull @PlausibleDay LocalDate due) {}

    record NewOwner(@NotNull Owner.Kind kind, @NotNull @PlainText(max = 120) String label) {}

    record NewMilestone(@NotNull @PlainText(max = 200) String title, @NotNull @PlausibleDay LocalDate due) {}

    PlanAction.Details details() {
        return new PlanAction.Details(new TaskCode(taskCode), title, description, dutyCode,
                new Timescale(timescale.raw(), timescale.plannedStart(), timescale.due()),
                new Owner(primaryOwner.kind(), primaryOwner.label()),
                scope == null ? Scope.none() : scope.scope());
    }

    List<Milestone> numberedMilestones() {
        if (milestones == null) {
            return List.of();
        }
        return IntStream.range(0, milestones.size()).mapToObj(
                index -> new Milestone(index + 1, milestones.get(index).title(), milestones.get(index).due(), null))
                .toList();
    }
}
