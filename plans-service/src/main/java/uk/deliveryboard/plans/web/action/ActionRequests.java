package uk.deliveryboard.plans.web.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.ChangeAction;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Execution;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.action.model.Timescale;
import uk.deliveryboard.plans.action.model.scope.Scope;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;

/** Changes of an action. */
final class ActionRequests {

    private ActionRequests() {}

    /** All that an action says; what is left out is empty afterwards. Task code and milestones stay. */
    record ReviseRequest(@NotNull @PlainText(max = 300) String title,
            @PlainText(max = 4000) @Nullable String description,
            @NotNull DutyCode dutyCode, @NotNull @Valid RevisedTimescale timescale,
            @NotNull @Valid RevisedOwner primaryOwner, @Valid @Nullable ScopeRequest scope) {

        record RevisedTimescale(@PlainText(max = 200) @Nullable String raw,
                @NotNull @PlausibleDay LocalDate plannedStart, @NotNull @PlausibleDay LocalDate due) {}

        record RevisedOwner(@NotNull Owner.Kind kind, @NotNull @PlainText(max = 120) String label) {}

        PlanAction.Details details(TaskCode code) {
            return new PlanAction.Details(code, title, description, dutyCode,
                    new Timescale(timescale.raw(), timescale.plannedStart(), timescale.due()),
                    new Owner(primaryOwner.kind(), primaryOwner.label()),
                    scope == null ? Scope.none() : scope.scope());
        }
    }

    record WithdrawRequest(@NotNull Execution.Withdrawal as,
            @Pattern(regexp = TaskCode.FORM) @Size(max = TaskCode.MAX_LENGTH) @Nullable String supersededBy,
            @NotNull @PlainText(max = 1000) String reason) {

        ChangeAction.Withdrawal withdrawal() {
            return new ChangeAction.Withdrawal(as, supersededBy == null ? null : new TaskCode(supersededBy), reason);
        }
    }
}
