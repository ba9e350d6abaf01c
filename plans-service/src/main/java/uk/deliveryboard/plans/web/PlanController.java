package uk.deliveryboard.plans.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.plan.CreatePlan;
import uk.deliveryboard.plans.plan.CreationOutcome;
import uk.deliveryboard.plans.plan.NewPlan;
import uk.deliveryboard.plans.plan.ParentPlans;
import uk.deliveryboard.plans.plan.Plans;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanStatus;
import uk.deliveryboard.plans.plan.model.PlanType;
import uk.deliveryboard.plans.template.PlanTemplates;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/plans")
@Tag(name = "Plans", description = "Delivery plans of the caller's agency")
class PlanController {

    private static final String READERS = "SPOC, DEPUTY_SPOC, PREVENT_LEAD, BOARD_CHAIR, MEMBER_LEAD or AUDITOR.";

    private final Plans plans;
    private final CreatePlan createPlan;
    private final OwnActions own;
    private final PlanTemplates templates;
    private final ParentPlans parents;
    private final Idempotency idempotency;

    PlanController(Plans plans, CreatePlan createPlan, OwnActions own, PlanTemplates templates,
            ParentPlans parents, Idempotency idempotency) {
        this.own = own;
        this.templates = templates;
        this.parents = parents;
        this.plans = plans;
        this.createPlan = createPlan;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Open a plan of one's agency", description = "SPOC, DEPUTY_SPOC or PREVENT_LEAD.")
    public ResponseEntity<byte[]> create(@Valid @RequestBody CreatePlanRequest request,
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toOpenPlans(caller).orThrow();
        NewPlan wanted = request.planOf(caller.agency(), templates, parents);
        return idempotency.once(key, request, () -> created(createPlan.create(wanted)));
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "List the plans of one's agency", description = READERS)
    public ResponseEntity<Cursor.Page<PlanView>> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable PlanStatus status,
            @RequestParam(required = false) @Nullable PlanType type, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadPlans(caller).orThrow();
        List<PlanView> rows = plans.after(Pages.after(cursor, Pages::uuid), new Plans.Filter(status, type), limit + 1)
                .stream().map(PlanView::of)
                .toList();
        return Cursor.response(Cursor.page(rows, limit, plan -> plan.id().toString()));
    }

    @GetMapping("/{planId}")
    @Transactional(readOnly = true)
    @Operation(summary = "Read a plan of one's agency", description = READERS)
    public ResponseEntity<PlanView> read(@PathVariable UUID planId, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadPlans(caller).orThrow();
        Plan plan = plans.find(planId).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such plan."));
        return ResponseEntity.ok().eTag(Versions.etag(plan.version())).body(PlanView.of(plan));
    }

    @GetMapping("/{planId}/roll-up")
    @Operation(summary = "Count the plans that are part of a plan of one's agency", description = READERS
            + " They may be of other agencies; their figures are told, not their actions.")
    public ResponseEntity<RollUpView> rollUp(@PathVariable UUID planId, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadPlans(caller).orThrow();
        if (!own.has(planId)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such plan.");
        }
        return ResponseEntity.ok(RollUpView.of(parents.below(planId, caller.agency())));
    }

    private static ResponseEntity<?> created(CreationOutcome outcome) {
        return switch (outcome) {
            case CreationOutcome.Created(Plan plan) -> ResponseEntity.created(URI.create("/v1/plans/" + plan.id()))
                    .eTag(Versions.etag(plan.version())).body(PlanView.of(plan));
            case CreationOutcome.Refused(var refusals) -> throw PlansProblem.rulesNotMet(refusals);
            case CreationOutcome.AgencyNotRegistered() -> throw new ProblemException(
                    PlansProblem.AGENCY_NOT_REGISTERED,
                    "Ask a Prevent lead or an administrator to register it.");
        };
    }
}
