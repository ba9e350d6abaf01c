package uk.deliveryboard.plans.web.lifecycle;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.plan.model.assurance.EqualityOutcome;
import uk.deliveryboard.plans.plan.model.assurance.ProtectedCharacteristic;
import uk.deliveryboard.plans.plan.model.assurance.ReviewKind;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;
import uk.deliveryboard.plans.plan.model.assurance.Statement;
import uk.deliveryboard.plans.plan.model.transition.PlanMove;
import uk.deliveryboard.plans.plan.model.transition.Proposal;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;

/** What is asked of a plan as a whole. */
final class LifecycleRequests {

    private LifecycleRequests() {}

    record MoveRequest(@NotNull PlanMove move, @PlausibleDay @Nullable LocalDate extendTo,
            @PlainText(max = 1000) @Nullable String reason) {

        Proposal.Request by(String subject) {
            return new Proposal.Request(move, extendTo, reason, subject);
        }
    }

    record EqualityAssessmentRequest(@NotNull @PlausibleDay LocalDate on, @NotNull EqualityOutcome outcome,
            @NotEmpty @Size(max = 9) List<@NotNull ProtectedCharacteristic> characteristics,
            @NotNull @PlainText(max = 4000) String impact, @PlainText(max = 4000) @Nullable String mitigations) {

        Statement statement() {
            return new Statement.EqualityAssessment(on, outcome, Set.copyOf(characteristics), impact, mitigations);
        }
    }

    record CarryOverRequest(@NotNull @PlainText(max = 200) String title, @NotNull @PlausibleDay LocalDate periodFrom,
            @NotNull @PlausibleDay LocalDate periodTo) {}

    record SignOffRequest(@NotNull @PlausibleDay LocalDate on, @NotNull SignOffRole role,
            @PlainText(max = 200) @Nullable String minuteRef) {

        Statement statement() {
            return new Statement.SignOff(on, role, minuteRef);
        }
    }

    record ReviewRequest(@NotNull @PlausibleDay LocalDate on, @NotNull ReviewKind kind,
            @PlainText(max = 200) @Nullable String minuteRef, @PlainText(max = 4000) @Nullable String comments) {

        Statement statement() {
            return new Statement.Review(on, kind, minuteRef, comments);
        }
    }
}
