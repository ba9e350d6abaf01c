package uk.deliveryboard.plans.evidence;

import java.util.List;
import uk.deliveryboard.plans.evidence.model.Evidence;
import uk.deliveryboard.plans.model.Refusal;

/** What became of evidence that was submitted or verified. Any but {@code Taken} must end the transaction. */
public sealed interface EvidenceOutcome {

    record Taken(Evidence evidence) implements EvidenceOutcome {}

    record Refused(List<Refusal> refusals) implements EvidenceOutcome {}

    record Stale() implements EvidenceOutcome {}

    /** Whoever submitted it cannot verify it, and nobody verifies it twice. */
    record NotVerifiable(String why) implements EvidenceOutcome {}
}
