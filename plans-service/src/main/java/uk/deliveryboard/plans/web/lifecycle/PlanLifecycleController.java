package uk.deliveryboard.plans.web.lifecycle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.plan.MakeStatement;
import uk.deliveryboard.plans.plan.MovePlan;
import uk.deliveryboard.plans.plan.PlanRecord;
import uk.deliveryboard.plans.plan.Plans;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.assurance.Statement;
import uk.deliveryboard.plans.web.lifecycle.LifecycleRequests.EqualityAssessmentRequest;
import uk.deliveryboard.plans.web.lifecycle.LifecycleRequests.MoveRequest;
import uk.deliveryboard.plans.web.lifecycle.LifecycleRequests.ReviewRequest;
import uk.deliveryboard.plans.web.lifecycle.LifecycleRequests.SignOffRequest;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;

@RestController
@RequestMapping("/v1/plans/{planId}")
@Tag(name = "Plan life cycle", description = "From draft over review, approval and adoption to the end of a plan")
class PlanLifecycleController {

    private static final String STATEMENTS = " It is of the plan as it was submitted: a plan that is returned and"
            + " submitted again needs a new one.";

    private final Plans plans;
    private final PlanRecord record;
    private final MovePlan movePlan;
    private final MakeStatement makeStatement;
    private final PlanChanges changes;

    PlanLifecycleController(Plans plans, PlanRecord record, MovePlan movePlan, MakeStatement makeStatement,
            PlanChanges changes) {
        this.plans = plans;
        this.record = record;
        this.movePlan = movePlan;
        this.makeStatement = makeStatement;
        this.changes = changes;
    }

    @PostMapping("/transitions")
    @Operation(summary = "Move a plan to another status", description = "SUBMIT: SPOC, DEPUTY_SPOC or PREVENT_LEAD of"
            + " the agency. All others: PREVENT_LEAD or BOARD_CHAIR; nobody approves what they submitted. RETURN and"
            + " WITHDRAW need a reason, EXTEND needs extendTo.")
    ResponseEntity<byte[]> move(@PathVariable UUID planId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody MoveRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        Function<Optional<Plan>, AccessDecision> access = plan -> PlanAccess.toMovePlan(caller, request.move(),
                plan.isPresent(), plan.map(each -> caller.subject().equals(each.state().submittedBy())).orElse(false));
        return changes.change(planId, ifMatch, new PlanChanges.Request(key, request, access),
                (plan, version) -> movePlan.move(plan, version, request.by(caller.subject())));
    }

    @PostMapping("/equality-assessments")
    @Operation(summary = "Enter the assessment of a plan's equality impact", description = "PREVENT_LEAD of the agency,"
            + " while the plan is in review." + STATEMENTS)
    ResponseEntity<byte[]> assess(@PathVariable UUID planId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody EqualityAssessmentRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        return say(planId, ifMatch, new PlanChanges.Request(key, request,
                plan -> PlanAccess.toAssessEquality(caller, plan.isPresent())), request.statement(), caller);
    }

    @PostMapping("/sign-offs")
    @Operation(summary = "Sign a plan off", description = "While the plan is in review. PREVENT_LEAD, BOARD_CHAIR and"
            + " MEMBER_LEAD sign for themselves; for other offices a SPOC, DEPUTY_SPOC or PREVENT_LEAD enters where the"
            + " decision is minuted." + STATEMENTS)
    ResponseEntity<byte[]> signOff(@PathVariable UUID planId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SignOffRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        return say(planId, ifMatch, new PlanChanges.Request(key, request,
                plan -> PlanAccess.toSignOff(caller, request.role(), plan.isPresent())), request.statement(), caller);
    }

    @PostMapping("/reviews")
    @Operation(summary = "Enter a board's review or an audit of a plan in force", description = "BOARD_REVIEW:"
            + " PREVENT_LEAD or BOARD_CHAIR of the agency. AUDIT: PREVENT_LEAD or AUDITOR.")
    ResponseEntity<byte[]> review(@PathVariable UUID planId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReviewRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        return say(planId, ifMatch, new PlanChanges.Request(key, request,
                plan -> PlanAccess.toReview(caller, request.kind(), plan.isPresent())), request.statement(), caller);
    }

    @GetMapping("/record")
    @Transactional(readOnly = true)
    @Operation(summary = "Read what was done to a plan and said of it", description = "All who may read the plan."
            + " The 100 newest entries of each kind, newest first.")
    public ResponseEntity<PlanRecordView> record(@PathVariable UUID planId, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadPlans(caller).orThrow();
        if (!plans.has(planId)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such plan.");
        }
        return ResponseEntity.ok(PlanRecordView.of(record, planId));
    }

    private ResponseEntity<byte[]> say(UUID planId, @Nullable String ifMatch, PlanChanges.Request request,
            Statement statement, Caller caller) {
        return changes.change(planId, ifMatch, request,
                (plan, version) -> makeStatement.make(plan, version, statement, caller.subject()));
    }
}
