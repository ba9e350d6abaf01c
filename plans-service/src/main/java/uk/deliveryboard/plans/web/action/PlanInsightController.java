package uk.deliveryboard.plans.web.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.action.ActionFilter;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.action.model.RagReason;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.action.model.scope.Crosswalk;
import uk.deliveryboard.plans.web.OwnActions;
import uk.deliveryboard.plans.web.Pages;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;

@RestController
@RequestMapping("/v1/plans/{planId}")
@Tag(name = "Insight", description = "What a plan covers, and where its owners see it otherwise than the figures")
class PlanInsightController {

    private static final String READERS = "All who may read the plan. ";

    private final OwnActions ownActions;

    PlanInsightController(OwnActions ownActions) {
        this.ownActions = ownActions;
    }

    /**
     * An action whose owner claims another status than the computed one.
     *
     * @param computed null where the action is not due
     * @param since    London day since which the computed one holds
     */
    record DivergenceView(String taskCode, String title, Owner primaryOwner, @Nullable Rag computed, RagReason reason,
            LocalDate since, @Nullable Rag claimed, @Nullable String claimedReason) {

        static DivergenceView of(PlanAction action) {
            var claim = action.progress().claim();
            var standing = action.standing();
            return new DivergenceView(action.taskCode().value(), action.details().title(),
                    action.details().primaryOwner(), standing.rag(), standing.reason(), standing.since(),
                    claim == null ? null : claim.rag(), claim == null ? null : claim.reason());
        }
    }

    @GetMapping("/divergences")
    @Operation(summary = "List the actions whose owners claim another status than the computed one", description = READERS
            + "In the order of their codes.")
    ResponseEntity<Cursor.Page<DivergenceView>> divergences(@PathVariable UUID planId,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, @Parameter(hidden = true) Caller caller) {
        List<DivergenceView> rows = ownActions
                .list(caller, planId, Pages.after(cursor, TaskCode::parse), ActionFilter.divergences(), limit + 1)
                .stream().map(DivergenceView::of).toList();
        return Cursor.response(Cursor.page(rows, limit, DivergenceView::taskCode));
    }

    @GetMapping("/crosswalk")
    @Operation(summary = "Read what a plan answers of each framework, and what it does not", description = READERS
            + "Six duties, six county areas, eight toolkit sections, seven areas for schools; a withdrawn action answers"
            + " nothing.")
    ResponseEntity<Crosswalk> crosswalk(@PathVariable UUID planId, @Parameter(hidden = true) Caller caller) {
        return ResponseEntity.ok(ownActions.crosswalk(caller, planId));
    }
}
