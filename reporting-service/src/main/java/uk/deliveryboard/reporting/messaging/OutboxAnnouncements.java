package uk.deliveryboard.reporting.messaging;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.reporting.v1.QuarterReopened;
import uk.deliveryboard.events.reporting.v1.QuarterSignedOff;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.signoff.Announcements;
import uk.deliveryboard.reporting.signoff.Version;

/** Sign-offs as events; the subject is made from board and quarter, so that all events of a quarter keep their order. */
@Component
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void signedOff(String board, Quarter quarter, Version version, LocalDate on) {
        outbox.publish(EventCatalogue.QUARTER_SIGNED_OFF, subject(board, quarter), new QuarterSignedOff(board,
                quarter.id(), version.number(), on, version.policy(), version.inputsHash(), version.jsonHash()));
    }

    @Override
    public void reopened(String board, Quarter quarter, int version, LocalDate on) {
        outbox.publish(EventCatalogue.QUARTER_REOPENED, subject(board, quarter),
                new QuarterReopened(board, quarter.id(), version, on));
    }

    static UUID subject(String board, Quarter quarter) {
        return UUID.nameUUIDFromBytes(("quarter:" + board + ":" + quarter.id()).getBytes(StandardCharsets.UTF_8));
    }
}
