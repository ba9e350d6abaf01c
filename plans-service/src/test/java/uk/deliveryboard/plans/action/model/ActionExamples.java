package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Actions for tests, spelled out by what their status depends on. */
public final class ActionExamples {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final LocalDate QUARTER_START = LocalDate.of(2026, 10, 1);

    private ActionExamples() {}

    public static PlanAction action(LocalDate plannedStart, LocalDate due, Execution execution,
            PlanAction.Progress progress) {
        var details = new PlanAction.Details(new TaskCode("1a"), "Title", null, DutyCode.TRAIN_STAFF,
                new Timescale(null, plannedStart, due), new Owner(Owner.Kind.TEAM, "Team"));
        var action = new PlanAction(UUID.randomUUID(), UUID.randomUUID(), "agency", details, execution, progress,
                new RagStanding(null, RagReason.NOT_DUE, TODAY), 1);
        return action.with(RagStanding.of(RagAssessment.of(action, TODAY, QUARTER_START), TODAY));
    }

    /** Started on 1 September, due on 31 December, reported on 2 November, with milestones 1 and 2 due in the new year. */
    public static PlanAction underway() {
        return action(day("2026-09-01"), day("2026-12-31"), new Execution.Underway(day("2026-09-01")),
                reported(day("2026-11-02"), milestone(1, "2026-12-01"), milestone(2, "2026-12-31")));
    }

    public static PlanAction.Progress reported(@Nullable LocalDate on, Milestone... milestones) {
        return new PlanAction.Progress(List.of(milestones), null, on, null, null);
    }

    public static Milestone milestone(int number, String due) {
        return new Milestone(number, "Milestone " + number, day(due), null);
    }

    public static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
