package uk.deliveryboard.plans.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.action.ActionFilter;
import uk.deliveryboard.plans.action.AddAction;
import uk.deliveryboard.plans.action.AdditionOutcome;
import uk.deliveryboard.plans.action.ProgressOutcome;
import uk.deliveryboard.plans.action.ReportProgress;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Lifecycle;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;
import uk.deliveryboard.plans.web.constraint.Slug;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/plans/{planId}/actions")
@Tag(name = "Actions", description = "Actions of the plans of the caller's agency, and the progress on them")
public class ActionController {

    private static final String READERS = "SPOC, DEPUTY_SPOC, PREVENT_LEAD, BOARD_CHAIR, MEMBER_LEAD or AUDITOR"
            + " of the agency.";
    private static final String WRITERS = "SPOC, DEPUTY_SPOC or PREVENT_LEAD of the agency.";

    private final OwnActions ownActions;
    private final AddAction addAction;
    private final ReportProgress reportProgress;
    private final Idempotency idempotency;

    ActionController(OwnActions ownActions, AddAction addAction, ReportProgress reportProgress,
            Idempotency idempotency) {
        this.ownActions = ownActions;
        this.addAction = addAction;
        this.reportProgress = reportProgress;
        this.idempotency = idempotency;
    }

    /** What decides the effect of a report. */
    private record VersionedReport(ReportProgressRequest report, long version) {}

    @PostMapping
    @Operation(summary = "Add an action to a plan", description = WRITERS)
    ResponseEntity<byte[]> add(@PathVariable UUID planId, @Valid @RequestBody AddActionRequest request,
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key) {
        ownActions.refuseAtOnceWithoutRole(caller, planId);
        return idempotency.once(key, request, () -> {
            boolean inForce = ownActions.mustBeEditable(caller, planId).hasActionsInForce();
            return added(addAction.add(planId, caller.agency(), request.details(), request.numberedMilestones(),
                    inForce));
        });
    }

    @GetMapping
    @Operation(summary = "List the actions of a plan", description = READERS + " In the order of their codes.")
    ResponseEntity<Cursor.Page<ActionView>> list(@PathVariable UUID planId,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Rag rag,
            @RequestParam(required = false) @Nullable DutyCode duty,
            @RequestParam(required = false) @Size(max = 120) @Nullable String owner,
            @RequestParam(required = false) @PlausibleDay @Nullable LocalDate dueBy,
            @RequestParam(required = false) @Size(max = 120) @Nullable String group,
            @RequestParam(required = false) @Slug @Nullable String sharedTask,
            @Parameter(hidden = true) Caller caller) {
        ActionFilter filter = new ActionFilter(rag, duty, owner, dueBy, group, sharedTask, false);
        TaskCode after = Pages.after(cursor, TaskCode::parse);
        List<ActionView> rows = ownActions.list(caller, planId, after, filter, limit + 1).stream().map(ActionView::of)
                .toList();
        return Cursor.response(Cursor.page(rows, limit, ActionView::taskCode));
    }

    @GetMapping("/{taskCode}")
    @Operation(summary = "Read an action with the reports on it", description = READERS
            + " The 50 newest reports, newest first.")
    ResponseEntity<ActionDetailView> read(@PathVariable UUID planId, @PathVariable String taskCode,
            @Parameter(hidden = true) Caller caller) {
        ActionDetailView action = ownActions.read(caller, planId, code(taskCode));
        return ResponseEntity.ok().eTag(Versions.etag(action.action().version())).body(action);
    }

    @PostMapping("/{taskCode}/progress")
    @Operation(summary = "Report progress on an action", description = WRITERS
            + " What is left out of startedOn, forecast, completedOn and milestonesMet stays as it was; a recovery note"
            + " and a claim are those of the newest report alone.")
    ResponseEntity<byte[]> report(@PathVariable UUID planId, @PathVariable String taskCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReportProgressRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        ownActions.refuseAtOnceWithoutRole(caller, planId);
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new VersionedReport(request, version), () -> {
            ownActions.mustTakeReports(caller, planId);
            ProgressOutcome outcome = reportProgress.report(planId, code(taskCode), version, request.report(),
                    caller.subject());
            return reported(outcome);
        });
    }

    private static ResponseEntity<?> added(AdditionOutcome outcome) {
        return switch (outcome) {
            case AdditionOutcome.Added(PlanAction action) -> created(action, ActionView.of(action));
            case AdditionOutcome.Refused(var refusals) -> throw PlansProblem.rulesNotMet(refusals);
            case AdditionOutcome.TaskCodeTaken() -> throw new ProblemException(PlansProblem.TASK_CODE_TAKEN,
                    "Choose another: codes are never used again.");
        };
    }

    private ResponseEntity<?> reported(ProgressOutcome outcome) {
        return switch (outcome) {
            case ProgressOutcome.Reported(PlanAction action) -> created(action, ownActions.detail(action));
            case ProgressOutcome.NoSuchAction() -> throw noSuchAction();
            case ProgressOutcome.Stale() -> throw Versions.stale();
            case ProgressOutcome.Closed(Lifecycle as) -> throw new ProblemException(PlansProblem.ACTION_CLOSED,
                    "It is " + as + ".");
            case ProgressOutcome.Refused(var refusals) -> throw PlansProblem.rulesNotMet(refusals);
        };
    }

    private static ResponseEntity<?> created(PlanAction action, Object view) {
        return ResponseEntity
                .created(URI.create("/v1/plans/" + action.planId() + "/actions/" + action.taskCode().value()))
                .eTag(Versions.etag(action.version())).body(view);
    }

    private static TaskCode code(String taskCode) {
        return TaskCode.parse(taskCode).orElseThrow(ActionController::noSuchAction);
    }

    public static ProblemException noSuchAction() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "The plan has no such action.");
    }
}
