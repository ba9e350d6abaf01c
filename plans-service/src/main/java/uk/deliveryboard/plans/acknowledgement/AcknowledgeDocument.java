package uk.deliveryboard.plans.acknowledgement;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.acknowledgement.Acknowledgements.Standing;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.register.model.Entry;

/** Takes down that somebody has read a version of a document. */
@Component
public class AcknowledgeDocument {

    private final Acknowledgements acknowledgements;
    private final Clock clock;

    AcknowledgeDocument(Acknowledgements acknowledgements, Clock clock) {
        this.acknowledgements = acknowledgements;
        this.clock = clock;
    }

    /** @param person pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Standing> acknowledge(Entry document, String person) {
        if (document.withdrawal() != null) {
            return new Outcome.NotReady<>(List.of(new Refusal("", "register-entry-withdrawn",
                    "it is withdrawn: read the version that holds")));
        }
        acknowledgements.add(document, person, clock.instant());
        return new Outcome.Done<>(acknowledgements.of(document.id(), person));
    }
}
