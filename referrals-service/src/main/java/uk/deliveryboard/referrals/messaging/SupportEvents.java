package uk.deliveryboard.referrals.messaging;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.referrals.v1.SessionClosed;
import uk.deliveryboard.events.referrals.v1.SessionPlanned;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.support.SupportNews;
import uk.deliveryboard.referrals.support.model.Session;

@Component
class SupportEvents implements SupportNews {

    private final Outbox outbox;

    SupportEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void planned(Referral referral, List<Session> sessions) {
        sessions.forEach(each -> outbox.publish(EventCatalogue.SESSION_PLANNED, referral.id(),
                new SessionPlanned(referral.board(), each.id(), each.plannedOn())));
    }

    @Override
    public void closed(Referral referral, List<Session> sessions) {
        sessions.forEach(each -> outbox.publish(EventCatalogue.SESSION_CLOSED, referral.id(),
                new SessionClosed(referral.board(), each.id(), each.plannedOn(),
                        Objects.requireNonNull(each.outcome()).name(), Objects.requireNonNull(each.closedOn()))));
    }
}
