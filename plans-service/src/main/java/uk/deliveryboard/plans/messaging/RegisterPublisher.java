package uk.deliveryboard.plans.messaging;

import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.plans.v1.register.RegisterEntryMade;
import uk.deliveryboard.events.plans.v1.register.RegisterEntryWithdrawn;
import uk.deliveryboard.plans.register.RegisterFacts;
import uk.deliveryboard.plans.register.model.Entry;
import uk.deliveryboard.platform.outbox.Outbox;

/** Takes over codes, ids and days only: titles, owners and summaries stay where they are. */
@Component
class RegisterPublisher implements RegisterFacts {

    private final Outbox outbox;

    RegisterPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void made(Entry entry) {
        var policy = entry.policy();
        outbox.publish(EventCatalogue.REGISTER_ENTRY_MADE, entry.id(),
                new RegisterEntryMade(entry.agency(), entry.register().name(), entry.code(), entry.on(),
                        entry.reviewDue(), policy == null ? null : policy.mentionsPrevent(),
                        policy == null ? null : policy.coveredBy()));
    }

    @Override
    public void withdrawn(Entry entry) {
        outbox.publish(EventCatalogue.REGISTER_ENTRY_WITHDRAWN, entry.id(), new RegisterEntryWithdrawn(entry.agency(),
                entry.register().name(), Objects.requireNonNull(entry.withdrawal()).on()));
    }
}
