package uk.deliveryboard.referrals.messaging;

import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.referrals.v1.PanelHeld;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.referrals.panel.PanelNews;
import uk.deliveryboard.referrals.panel.model.Meeting;

@Component
class PanelEvents implements PanelNews {

    private final Outbox outbox;

    PanelEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void held(Meeting meeting, int checksDue, int checksDone) {
        outbox.publish(EventCatalogue.PANEL_HELD, meeting.id(),
                new PanelHeld(meeting.board(), meeting.on(), checksDue, checksDone));
    }
}
