package uk.deliveryboard.launcher.seed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The delivery plan of one agency.
 *
 * @param adopted whether it is in force; else it is still a draft
 */
public record DemoPlan(String agency, String title, LocalDate periodFrom, LocalDate periodTo, List<Action> actions,
        boolean adopted) {

    /** One action, and what its owner has reported about it, if anything. */
    public record Action(String taskCode, String title, String dutyCode, String owner, LocalDate plannedStart,
            LocalDate due, List<Milestone> milestones, Optional<Progress> progress, Story story) {}

    /** A step on the way. */
    public record Milestone(String title, LocalDate due) {}

    /** A report; milestones are counted from 1. */
    public record Progress(String note, String confidence, Optional<LocalDate> startedOn, Optional<LocalDate> forecast,
            Optional<LocalDate> completedOn, List<Integer> milestonesMet, Optional<String> recoveryNote) {}

    /** What became of an action; each story leads to one RAG by the rules of the plans service. */
    public enum Story {
        COMPLETED, COMPLETED_LATE, ON_SCHEDULE, RECOVERING, SLIPPING, OVERDUE, NOT_STARTED, SILENT, NOT_DUE
    }
}
