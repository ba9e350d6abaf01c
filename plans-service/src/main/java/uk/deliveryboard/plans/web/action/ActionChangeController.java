package uk.deliveryboard.plans.web.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.action.ChangeAction;
import uk.deliveryboard.plans.action.ChangeOutcome;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.web.ActionController;
import uk.deliveryboard.plans.web.ActionView;
import uk.deliveryboard.plans.web.OwnActions;
import uk.deliveryboard.plans.web.PlansProblem;
import uk.deliveryboard.plans.web.action.ActionRequests.ReviseRequest;
import uk.deliveryboard.plans.web.action.ActionRequests.WithdrawRequest;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/plans/{planId}/actions/{taskCode}")
@Tag(name = "Actions", description = "Actions of the plans of the caller's agency, and the progress on them")
public class ActionChangeController {

    private static final String WRITERS = "SPOC, DEPUTY_SPOC or PREVENT_LEAD of the agency. ";

    private final OwnActions ownActions;
    private final ChangeAction changeAction;
    private final Idempotency idempotency;

    ActionChangeController(OwnActions ownActions, ChangeAction changeAction, Idempotency idempotency) {
        this.ownActions = ownActions;
        this.changeAction = changeAction;
        this.idempotency = idempotency;
    }

    /** What decides the effect of a withdrawal. */
    private record Versioned(WithdrawRequest request, long version) {}

    @PutMapping
    @Transactional
    @Operation(summary = "Change what an action of a draft says", description = WRITERS + "Whoever comes second is told"
            + " which fields differ from the version there is.")
    public ResponseEntity<ActionView> revise(@PathVariable UUID planId, @PathVariable String taskCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReviseRequest request, @Parameter(hidden = true) Caller caller) {
        ownActions.mustBeEditable(caller, planId);
        long version = Versions.required(ifMatch);
        PlanAction.Details details = request.details(code(taskCode));
        PlanAction changed = changed(changeAction.revise(planId, version, details), details);
        return ResponseEntity.ok().eTag(Versions.etag(changed.version())).body(ActionView.of(changed));
    }

    @PostMapping("/withdrawals")
    @Operation(summary = "Cancel an action, or put another in its place", description = WRITERS
            + "While the plan is a draft or in force. SUPERSEDED needs supersededBy, the code of an action of the plan."
            + " A withdrawn action has no status and is never removed; its code is never used again.")
    ResponseEntity<byte[]> withdraw(@PathVariable UUID planId, @PathVariable String taskCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WithdrawRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        ownActions.refuseAtOnceWithoutRole(caller, planId);
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new Versioned(request, version), () -> {
            ownActions.mustLetActionsGo(caller, planId);
            PlanAction changed = changed(
                    changeAction.withdraw(planId, code(taskCode), version, request.withdrawal()), null);
            return ResponseEntity.created(URI.create("/v1/plans/" + planId + "/actions/" + taskCode))
                    .eTag(Versions.etag(changed.version())).body(ActionView.of(changed));
        });
    }

    private static PlanAction changed(ChangeOutcome outcome, PlanAction.@Nullable Details sent) {
        return switch (outcome) {
            case ChangeOutcome.Changed(PlanAction action) -> action;
            case ChangeOutcome.NoSuchAction() -> throw ActionController.noSuchAction();
            case ChangeOutcome.Stale(PlanAction present) -> throw StaleEdit.of(present, sent);
            case ChangeOutcome.Closed(var as) -> throw new ProblemException(PlansProblem.ACTION_CLOSED,
                    "It is " + as + ".");
            case ChangeOutcome.Refused(var refusals) -> throw PlansProblem.rulesNotMet(refusals);
        };
    }

    private static TaskCode code(String taskCode) {
        return TaskCode.parse(taskCode).orElseThrow(ActionController::noSuchAction);
    }
}
