package uk.deliveryboard.plans.plan.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanState;
import uk.deliveryboard.plans.plan.model.PlanState.Adoption;
import uk.deliveryboard.plans.plan.model.PlanStatus;
import uk.deliveryboard.plans.plan.model.PlanType;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;

/** From rows to the model. */
final class PlanRows {

    private PlanRows() {}

    static Plan plan(ResultSet row, int index) throws SQLException {
        var outline = new Plan.Outline(row.getString("title"), PlanType.valueOf(row.getString("type")),
                row.getString("area_code"), day(row, "period_from"), day(row, "period_to"));
        var edition = new Plan.Edition(row.getObject("series", UUID.class), row.getInt("edition"),
                row.getObject("revises", UUID.class), row.getObject("carried_from", UUID.class), row.getInt("round"));
        UUID parent = row.getObject("parent_plan_id", UUID.class);
        var frame = new Plan.Frame(row.getString("template_code"),
                Stream.of((String[]) row.getArray("needed_sign_offs").getArray()).map(SignOffRole::valueOf)
                        .collect(Collectors.toSet()),
                parent == null ? null : new Plan.Parent(parent, row.getString("parent_agency")));
        return new Plan(row.getObject("id", UUID.class), row.getString("agency"), outline, frame, edition, state(row),
                new Plan.Held(day(row, "last_review_on"), day(row, "last_audit_on")), row.getLong("version"));
    }

    private static PlanState state(ResultSet row) throws SQLException {
        LocalDate adoptedOn = day(row, "adopted_on");
        LocalDate approvedOn = day(row, "approved_on");
        LocalDate extendedTo = day(row, "extended_to");
        LocalDate endedOn = day(row, "ended_on");
        String submittedBy = row.getString("submitted_by");
        Adoption adoption = new Adoption(approvedOn, adoptedOn);
        return switch (PlanStatus.valueOf(row.getString("status"))) {
            case DRAFT -> new PlanState.Draft();
            case IN_REVIEW -> new PlanState.InReview(submittedBy);
            case APPROVED -> new PlanState.Approved(submittedBy, approvedOn);
            case ACTIVE -> new PlanState.Active(adoption);
            case EXTENDED -> new PlanState.Extended(adoption, extendedTo);
            case CLOSED -> new PlanState.Closed(adoption, extendedTo, endedOn);
            case SUPERSEDED -> new PlanState.Superseded(adoption, extendedTo, endedOn,
                    row.getObject("succeeded_by", UUID.class));
            case WITHDRAWN -> new PlanState.Withdrawn(adoptedOn == null ? null : adoption, extendedTo, endedOn);
        };
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
