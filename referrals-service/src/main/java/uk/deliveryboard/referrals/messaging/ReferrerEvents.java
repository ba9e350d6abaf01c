package uk.deliveryboard.referrals.messaging;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.referrals.v1.ReferrerUpdated;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.referrals.referrerloop.ReferrerNews;
import uk.deliveryboard.referrals.referrerloop.model.ReferrerUpdate;

@Component
class ReferrerEvents implements ReferrerNews {

    private final Outbox outbox;

    ReferrerEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void updated(UUID referral, String board, ReferrerUpdate update) {
        outbox.publish(EventCatalogue.REFERRER_UPDATED, referral, new ReferrerUpdated(board, update.kind().name(),
                update.sentOn(), update.dueOn(), update.onTime()));
    }
}
