package uk.deliveryboard.plans.plan.model.assurance;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody says of a plan as a whole. The texts leave the service through its API alone. */
public sealed interface Statement {

    /** London day on which it was made, wherever that was. */
    LocalDate on();

    /**
     * What the plan means for people with protected characteristics.
     *
     * @param mitigations needed where the outcome is that impact was mitigated
     */
    record EqualityAssessment(LocalDate on, EqualityOutcome outcome, Set<ProtectedCharacteristic> characteristics,
            String impact, @Nullable String mitigations) implements Statement {

        public EqualityAssessment {
            characteristics = Set.copyOf(characteristics);
        }
    }

    /** @param minuteRef where the decision is minuted; needed for an office outside the platform */
    record SignOff(LocalDate on, SignOffRole role, @Nullable String minuteRef) implements Statement {}

    record Review(LocalDate on, ReviewKind kind, @Nullable String minuteRef,
            @Nullable String comments) implements Statement {}
}
