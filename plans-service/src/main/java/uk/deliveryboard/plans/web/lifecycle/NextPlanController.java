package uk.deliveryboard.plans.web.lifecycle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.plan.OpenNextPlan;
import uk.deliveryboard.plans.web.lifecycle.LifecycleRequests.CarryOverRequest;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.IdempotencyKey;

@RestController
@RequestMapping("/v1/plans/{planId}")
@Tag(name = "Plan life cycle", description = "From draft over review, approval and adoption to the end of a plan")
class NextPlanController {

    private static final String WRITERS = "SPOC, DEPUTY_SPOC or PREVENT_LEAD of the agency. ";

    private final OpenNextPlan openNextPlan;
    private final PlanChanges changes;

    NextPlanController(OpenNextPlan openNextPlan, PlanChanges changes) {
        this.openNextPlan = openNextPlan;
        this.changes = changes;
    }

    @PostMapping("/editions")
    @Operation(summary = "Open a draft of a plan's next edition", description = WRITERS + "It begins with all actions"
            + " of the plan in force, which stays in force until the draft is adopted. Progress goes on being reported"
            + " there, and is taken over then.")
    ResponseEntity<byte[]> edition(@PathVariable UUID planId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key) {
        return changes.change(planId, ifMatch, new PlanChanges.Request(key, "edition",
                plan -> PlanAccess.toChangePlan(caller, plan.isPresent())), openNextPlan::edition);
    }

    @PostMapping("/carry-overs")
    @Operation(summary = "Open a draft for the next period with the unfinished actions", description = WRITERS
            + "Days of actions and milestones move by the distance of the two periods' first days. The plan can then"
            + " be closed: what is carried over is no longer open in it.")
    ResponseEntity<byte[]> carryOver(@PathVariable UUID planId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CarryOverRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        return changes.change(planId, ifMatch,
                new PlanChanges.Request(key, request, plan -> PlanAccess.toChangePlan(caller, plan.isPresent())),
                (plan, version) -> openNextPlan.carryOver(plan, version, request.title(), request.periodFrom(),
                        request.periodTo()));
    }
}
