package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.deliveryboard.plans.action.model.ActionExamples.QUARTER_START;
import static uk.deliveryboard.plans.action.model.ActionExamples.TODAY;
import static uk.deliveryboard.plans.action.model.ActionExamples.action;
import static uk.deliveryboard.plans.action.model.ActionExamples.day;
import static uk.deliveryboard.plans.action.model.ActionExamples.milestone;

class RagAssessmentTests {

    @ParameterizedTest(name = "{0}: {8} because {9}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # name                     | planned    | started    | due        | noted      | milestones     | forecast   | completed  | rag                       | reason
            on schedule                | 2026-09-01 | 2026-09-01 | 2026-12-31 | 2026-11-02 | met            | 2026-12-20 | -          | ON_SCHEDULE               | ON_TRACK
            missed, recovering         | 2026-09-01 | 2026-09-01 | 2026-12-31 | 2026-11-02 | missed+recover | 2026-12-31 | -          | HAPPENING_BEHIND_SCHEDULE | RECOVERING
            missed, too late           | 2026-09-01 | 2026-09-01 | 2026-12-31 | 2026-11-02 | missed         | 2027-01-15 | -          | BEHIND_OR_NOT_HAPPENING   | FORECAST_AFTER_DUE
            noted last quarter         | 2026-09-01 | 2026-09-01 | 2026-12-31 | 2026-09-20 | none           | -          | -          | NO_INFORMATION            | NO_REPORT_THIS_QUARTER
            not started as planned     | 2026-09-01 | -          | 2026-12-31 | 2026-11-02 | none           | -          | -          | BEHIND_OR_NOT_HAPPENING   | NOT_STARTED_WHEN_PLANNED
            not due                    | 2027-01-05 | -          | 2027-03-31 | -          | none           | -          | -          | -                         | NOT_DUE
            overdue since yesterday    | 2026-09-01 | 2026-09-01 | 2026-11-21 | 2026-11-20 | none           | -          | -          | BEHIND_OR_NOT_HAPPENING   | OVERDUE
            completed late             | 2026-09-01 | 2026-09-01 | 2026-10-31 | 2026-11-03 | none           | -          | 2026-11-03 | COMPLETED                 | FINISHED_LATE
            completed on the due day   | 2026-09-01 | -          | 2026-10-31 | 2026-10-31 | none           | -          | 2026-10-31 | COMPLETED                 | FINISHED_IN_TIME
            due today                  | 2026-09-01 | 2026-09-01 | 2026-11-22 | 2026-11-02 | none           | 2026-11-22 | -          | ON_SCHEDULE               | ON_TRACK
            to start today             | 2026-11-22 | -          | 2026-12-31 | -          | none           | -          | -          | NO_INFORMATION            | NO_REPORT_THIS_QUARTER
            started early              | 2027-01-05 | 2026-11-02 | 2027-03-31 | 2026-11-02 | none           | -          | -          | ON_SCHEDULE               | ON_TRACK
            noted on the first day     | 2026-09-01 | 2026-09-01 | 2026-12-31 | 2026-10-01 | none           | -          | -          | ON_SCHEDULE               | ON_TRACK
            missed, no recovery        | 2026-09-01 | 2026-09-01 | 2026-12-31 | 2026-11-02 | missed         | 2026-12-31 | -          | BEHIND_OR_NOT_HAPPENING   | MILESTONES_MISSED
            recovering, but too late   | 2026-09-01 | 2026-09-01 | 2026-12-31 | 2026-11-02 | missed+recover | 2027-01-15 | -          | BEHIND_OR_NOT_HAPPENING   | FORECAST_AFTER_DUE
            milestone due today        | 2026-09-01 | 2026-09-01 | 2026-12-31 | 2026-11-02 | today          | 2026-12-31 | -          | ON_SCHEDULE               | ON_TRACK
            """)
    void worked_vectors(String name, String planned, String started, String due, String noted, String milestones,
            String forecast, String completed, Rag rag, RagReason reason) {
        List<Milestone> steps = new ArrayList<>();
        switch (milestones) {
            case "met" -> steps.add(milestone(1, "2026-11-01").met(day("2026-11-02")));
            case "missed", "missed+recover" -> steps.add(milestone(1, "2026-11-01"));
            case "today" -> steps.add(milestone(1, "2026-11-22"));
            case "none" -> {
            }
            default -> throw new IllegalArgumentException(milestones);
        }
        var progress = new PlanAction.Progress(steps, day(forecast), day(noted),
                milestones.endsWith("recover") ? "Two more trainers from January" : null, null);
        Execution execution = completed != null
                ? new Execution.Finished(day(started), LocalDate.parse(completed))
                : started != null ? new Execution.Underway(LocalDate.parse(started)) : new Execution.NotStarted();

        RagAssessment assessment = RagAssessment.of(action(day(planned), day(due), execution, progress), TODAY,
                QUARTER_START);

        assertThat(assessment.rag()).isEqualTo(rag);
        assertThat(assessment.reason()).isEqualTo(reason);
    }

    @Test
    void a_withdrawn_action_has_no_status_and_leaves_the_denominator() {
        for (var as : Execution.Withdrawal.values()) {
            PlanAction withdrawn = action(day("2026-09-01"), day("2026-10-01"), new Execution.Withdrawn(as),
                    ActionExamples.reported(null));
            assertThat(withdrawn.standing().rag()).isNull();
            assertThat(withdrawn.lifecycle().name()).isEqualTo(as.name());
        }
    }

    @Test
    void a_milestone_missed_and_then_reached_is_missed_no_more() {
        PlanAction action = action(day("2026-09-01"), day("2026-12-31"), new Execution.Underway(day("2026-09-01")),
                ActionExamples.reported(day("2026-11-20"), milestone(1, "2026-11-01").met(day("2026-11-20"))));
        assertThat(action.standing().rag()).isEqualTo(Rag.ON_SCHEDULE);
    }
}
