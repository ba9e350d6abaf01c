package uk.deliveryboard.plans.web.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.plan.PlanRecord;
import uk.deliveryboard.plans.plan.model.PlanStatus;
import uk.deliveryboard.plans.plan.model.assurance.EqualityOutcome;
import uk.deliveryboard.plans.plan.model.assurance.ProtectedCharacteristic;
import uk.deliveryboard.plans.plan.model.assurance.ReviewKind;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;
import uk.deliveryboard.plans.plan.model.assurance.Statement;
import uk.deliveryboard.plans.plan.model.transition.PlanMove;

/** What was done to a plan and said of it, newest first. People are pseudonymous ids. */
record PlanRecordView(List<StepView> transitions, List<AssessmentView> equalityAssessments, List<SignOffView> signOffs,
        List<ReviewView> reviews) {

    /** How many of each an answer holds. */
    private static final int NEWEST = 100;

    record StepView(PlanMove move, PlanStatus from, PlanStatus to, Instant at, String by, @Nullable String reason,
            long version) {

        static StepView of(PlanRecord.Step step) {
            var transition = step.transition();
            return new StepView(transition.move(), transition.from(), transition.to(), step.at(), step.by(),
                    step.reason(), step.version());
        }
    }

    record AssessmentView(LocalDate on, EqualityOutcome outcome, List<ProtectedCharacteristic> characteristics,
            String impact, @Nullable String mitigations, int round, Instant at, String by) {

        static AssessmentView of(PlanRecord.Entry<Statement.EqualityAssessment> entry) {
            var said = entry.statement();
            return new AssessmentView(said.on(), said.outcome(), said.characteristics().stream().sorted().toList(),
                    said.impact(), said.mitigations(), entry.round(), entry.at(), entry.by());
        }
    }

    record SignOffView(LocalDate on, SignOffRole role, @Nullable String minuteRef, int round, Instant at, String by) {

        static SignOffView of(PlanRecord.Entry<Statement.SignOff> entry) {
            var said = entry.statement();
            return new SignOffView(said.on(), said.role(), said.minuteRef(), entry.round(), entry.at(), entry.by());
        }
    }

    record ReviewView(LocalDate on, ReviewKind kind, @Nullable String minuteRef, @Nullable String comments, Instant at,
            String by) {

        static ReviewView of(PlanRecord.Entry<Statement.Review> entry) {
            var said = entry.statement();
            return new ReviewView(said.on(), said.kind(), said.minuteRef(), said.comments(), entry.at(), entry.by());
        }
    }

    static PlanRecordView of(PlanRecord record, UUID planId) {
        return new PlanRecordView(record.steps(planId, NEWEST).stream().map(StepView::of).toList(),
                record.assessments(planId, NEWEST).stream().map(AssessmentView::of).toList(),
                record.signOffs(planId, NEWEST).stream().map(SignOffView::of).toList(),
                record.reviews(planId, NEWEST).stream().map(ReviewView::of).toList());
    }
}
