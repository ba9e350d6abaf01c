package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The status last computed.
 *
 * @param rag   null where the action has none
 * @param since London day since which status and reason hold
 */
public record RagStanding(@Nullable Rag rag, RagReason reason, LocalDate since) {

    static RagStanding of(RagAssessment assessment, LocalDate since) {
        return new RagStanding(assessment.rag(), assessment.reason(), since);
    }

    /** The standing after an assessment; the same where it says the same. */
    public RagStanding next(RagAssessment assessment, LocalDate today) {
        return rag == assessment.rag() && reason == assessment.reason() ? this : of(assessment, today);
    }
}
