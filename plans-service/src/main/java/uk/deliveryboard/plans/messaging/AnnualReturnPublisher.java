package uk.deliveryboard.plans.messaging;

import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.plans.v1.register.AnnualReturnSubmitted;
import uk.deliveryboard.plans.annualreturn.AnnualReturnFacts;
import uk.deliveryboard.plans.annualreturn.model.AnnualReturn;
import uk.deliveryboard.platform.outbox.Outbox;

/** Where a return is held stays where it is. */
@Component
class AnnualReturnPublisher implements AnnualReturnFacts {

    private final Outbox outbox;

    AnnualReturnPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void submitted(AnnualReturn made) {
        outbox.publish(EventCatalogue.ANNUAL_RETURN_SUBMITTED, made.id(), new AnnualReturnSubmitted(made.agency(),
                made.type().name(), made.year().toString(), made.includesPrevent(), made.submittedOn()));
    }
}
