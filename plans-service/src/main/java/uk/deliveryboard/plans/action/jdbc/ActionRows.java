package uk.deliveryboard.plans.action.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.ProgressNote;
import uk.deliveryboard.plans.action.model.Claim;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Execution;
import uk.deliveryboard.plans.action.model.Milestone;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.action.model.RagReason;
import uk.deliveryboard.plans.action.model.RagStanding;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.action.model.Timescale;
import uk.deliveryboard.plans.action.model.progress.Confidence;
import uk.deliveryboard.plans.action.model.progress.ProgressReport;

/** From rows to the model. */
final class ActionRows {

    private ActionRows() {}

    /** An action without its milestones. */
    static PlanAction action(ResultSet row, int index) throws SQLException {
        var details = new PlanAction.Details(new TaskCode(row.getString("task_code")), row.getString("title"),
                row.getString("description"), DutyCode.valueOf(row.getString("duty_code")),
                new Timescale(row.getString("timescale_raw"), day(row, "planned_start"), day(row, "due")),
                new Owner(Owner.Kind.valueOf(row.getString("owner_kind")), row.getString("owner_label")),
                ScopeColumns.scope(row));
        Rag claimed = rag(row, "claimed_rag");
        Claim claim = claimed == null ? null : new Claim(claimed, row.getString("claimed_reason"));
        var progress = new PlanAction.Progress(List.of(), day(row, "forecast"), day(row, "reported_on"),
                row.getString("recovery_note"), claim);
        var standing = new RagStanding(rag(row, "rag"), RagReason.valueOf(row.getString("rag_reason")),
                day(row, "rag_since"));
        return new PlanAction(row.getObject("id", UUID.class), row.getObject("plan_id", UUID.class),
                row.getString("agency"), details, execution(row), progress, standing, row.getLong("version"));
    }

    /** A milestone with the action that it belongs to. */
    static Map.Entry<UUID, Milestone> milestone(ResultSet row, int index) throws SQLException {
        return Map.entry(row.getObject("action_id", UUID.class), new Milestone(row.getInt("number"),
                row.getString("title"), day(row, "due"), day(row, "met_on")));
    }

    static ProgressNote note(ResultSet row, int index) throws SQLException {
        var report = new ProgressReport(row.getString("note"), Confidence.valueOf(row.getString("confidence")),
                day(row, "started_on"), day(row, "forecast"), day(row, "completed_on"),
                List.of((Integer[]) row.getArray("milestones_met").getArray()), row.getString("recovery_note"),
                rag(row, "claimed_rag"), row.getString("claimed_reason"));
        return new ProgressNote(row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getString("reported_by"), report);
    }

    private static Execution execution(ResultSet row) throws SQLException {
        String withdrawnAs = row.getString("withdrawn_as");
        LocalDate startedOn = day(row, "started_on");
        LocalDate completedOn = day(row, "completed_on");
        if (withdrawnAs != null) {
            return new Execution.Withdrawn(Execution.Withdrawal.valueOf(withdrawnAs));
        }
        if (completedOn != null) {
            return new Execution.Finished(startedOn, completedOn);
        }
        return startedOn == null ? new Execution.NotStarted() : new Execution.Underway(startedOn);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Rag rag(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Rag.valueOf(name);
    }
}
