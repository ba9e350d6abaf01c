package uk.deliveryboard.referrals.messaging;

import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.referrals.v1.ConsentChanged;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.referrals.consent.ConsentNews;
import uk.deliveryboard.referrals.consent.model.ConsentEntry;
import uk.deliveryboard.referrals.referral.model.Referral;

@Component
class ConsentEvents implements ConsentNews {

    private final Outbox outbox;

    ConsentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(Referral referral, ConsentEntry entry) {
        outbox.publish(EventCatalogue.CONSENT_CHANGED, referral.id(), new ConsentChanged(referral.board(),
                entry.scope().name(), entry.answer().name(), entry.on()));
    }
}
