package uk.deliveryboard.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanState;
import uk.deliveryboard.plans.plan.model.PlanStatus;
import uk.deliveryboard.plans.plan.model.PlanType;
import uk.deliveryboard.plans.plan.model.assurance.DueDates;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;
import uk.deliveryboard.plans.plan.model.transition.PlanMove;
import uk.deliveryboard.plans.plan.model.transition.PlanTransition;

/**
 * A plan.
 *
 * @param edition        what board packs cite
 * @param reviewDue      day by which a board is to review it; null unless it is in force
 * @param auditDue       day by which it is to be audited; null unless it is in force
 * @param neededSignOffs offices without whose sign-off it is not approved
 * @param moves          what can be done to it from where it stands
 */
public record PlanView(UUID id, String agency, String title, PlanType type, @Nullable String areaCode,
        LocalDate periodFrom, LocalDate periodTo, @Nullable String templateCode, @Nullable UUID parentPlanId,
        PlanStatus status, EditionView edition,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate adoptedOn, @Nullable LocalDate extendedTo, @Nullable LocalDate endedOn,
        @Nullable UUID succeededBy, @Nullable LocalDate reviewDue, @Nullable LocalDate auditDue,
        List<SignOffRole> neededSignOffs, List<PlanMove> moves, long version, String actions) {

    /**
     * Which edition it is.
     *
     * @param series      shared by all editions of the plan
     * @param revises     edition in force that it is to replace
     * @param carriedFrom plan of an earlier period whose unfinished actions it carries on
     */
    public record EditionView(int number, UUID series, @Nullable UUID revises, @Nullable UUID carriedFrom) {}

    public static PlanView of(Plan plan) {
        var outline = plan.outline();
        PlanState state = plan.state();
        var parent = plan.frame().parent();
        var adoption = state.adopted();
        DueDates due = DueDates.of(plan).orElse(null);
        return new PlanView(plan.id(), plan.agency(), outline.title(), outline.type(), outline.areaCode(),
                outline.periodFrom(), outline.periodTo(), plan.frame().templateCode(),
                parent == null ? null : parent.id(), plan.status(),
                new EditionView(plan.edition().number(), plan.edition().series(), plan.edition().revises(),
                        plan.edition().carriedFrom()),
                state.approvedOn(), adoption == null ? null : adoption.adoptedOn(), state.extendedUntil(),
                state.endedOn(), state.succeededBy(), due == null ? null : due.review(),
                due == null ? null : due.audit(), plan.frame().neededSignOffs().stream().sorted().toList(),
                PlanTransition.movesFrom(plan.status()), plan.version(), "/v1/plans/" + plan.id() + "/actions");
    }
}
