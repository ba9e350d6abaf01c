package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The status that follows from what is known of an action on a day. The first rule that applies decides, in the order
 * of {@link #of}.
 */
public sealed interface RagAssessment {

    /** Superseded or cancelled: it has no status. */
    record OutOfScope() implements RagAssessment {}

    /** Not to be started yet: it has no status. */
    record NotDue() implements RagAssessment {}

    record Completed(boolean late) implements RagAssessment {}

    record NoInformation() implements RagAssessment {}

    record OnSchedule() implements RagAssessment {}

    record HappeningBehindSchedule() implements RagAssessment {}

    record BehindOrNotHappening(Cause cause) implements RagAssessment {}

    enum Cause {
        OVERDUE, NOT_STARTED, FORECAST_AFTER_DUE, MILESTONES_MISSED
    }

    /**
     * Assesses an action.
     *
     * <p>"No report since the quarter began or in the last 92 days" is the first of the two alone: no quarter is
     * longer than 92 days.
     *
     * @param quarterStart first day of the quarter that holds today
     */
    static RagAssessment of(PlanAction action, LocalDate today, LocalDate quarterStart) {
        return switch (action.execution()) {
            case Execution.Withdrawn withdrawn -> new OutOfScope();
            case Execution.Finished finished -> new Completed(finished.completedOn().isAfter(action.due()));
            case Execution.NotStarted notStarted -> unfinished(action, false, today, quarterStart);
            case Execution.Underway underway -> unfinished(action, true, today, quarterStart);
        };
    }

    private static RagAssessment unfinished(PlanAction action, boolean started, LocalDate today,
            LocalDate quarterStart) {
        if (today.isAfter(action.due())) {
            return new BehindOrNotHappening(Cause.OVERDUE);
        }
        if (!started && today.isBefore(action.timescale().plannedStart())) {
            return new NotDue();
        }
        if (!action.reportedSince(quarterStart)) {
            return new NoInformation();
        }
        if (!started) {
            return new BehindOrNotHappening(Cause.NOT_STARTED);
        }
        if (!action.expectedInTime()) {
            return new BehindOrNotHappening(Cause.FORECAST_AFTER_DUE);
        }
        if (!action.hasMissedMilestone(today)) {
            return new OnSchedule();
        }
        return action.isRecovering()
                ? new HappeningBehindSchedule()
                : new BehindOrNotHappening(Cause.MILESTONES_MISSED);
    }

    /** The status, or null where there is none. */
    default @Nullable Rag rag() {
        return switch (this) {
            case OutOfScope() -> null;
            case NotDue() -> null;
            case Completed completed -> Rag.COMPLETED;
            case NoInformation() -> Rag.NO_INFORMATION;
            case OnSchedule() -> Rag.ON_SCHEDULE;
            case HappeningBehindSchedule() -> Rag.HAPPENING_BEHIND_SCHEDULE;
            case BehindOrNotHappening behind -> Rag.BEHIND_OR_NOT_HAPPENING;
        };
    }

    default RagReason reason() {
        return switch (this) {
            case OutOfScope() -> RagReason.WITHDRAWN;
            case NotDue() -> RagReason.NOT_DUE;
            case Completed(boolean late) -> late ? RagReason.FINISHED_LATE : RagReason.FINISHED_IN_TIME;
            case NoInformation() -> RagReason.NO_REPORT_THIS_QUARTER;
            case OnSchedule() -> RagReason.ON_TRACK;
            case HappeningBehindSchedule() -> RagReason.RECOVERING;
            case BehindOrNotHappening(Cause cause) -> switch (cause) {
                case OVERDUE -> RagReason.OVERDUE;
                case NOT_STARTED -> RagReason.NOT_STARTED_WHEN_PLANNED;
                case FORECAST_AFTER_DUE -> RagReason.FORECAST_AFTER_DUE;
                case MILESTONES_MISSED -> RagReason.MILESTONES_MISSED;
            };
        };
    }
}
