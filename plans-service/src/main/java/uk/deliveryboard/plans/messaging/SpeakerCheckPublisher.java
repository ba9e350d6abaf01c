package uk.deliveryboard.plans.messaging;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.plans.v1.register.SpeakerCheckDecided;
import uk.deliveryboard.plans.speakercheck.SpeakerCheckFacts;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck.Decided;
import uk.deliveryboard.platform.outbox.Outbox;

/** Takes over codes and days only: who speaks, what was found and why it was decided so stay where they are. */
@Component
class SpeakerCheckPublisher implements SpeakerCheckFacts {

    private final Outbox outbox;

    SpeakerCheckPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void decided(UUID check, String agency, Decided decided) {
        outbox.publish(EventCatalogue.SPEAKER_CHECK_DECIDED, check, new SpeakerCheckDecided(agency,
                decided.request().kind().name(), decided.decision().verdict().name(), decided.request().eventOn(),
                decided.decision().madeOn(), !decided.decision().justification().isBlank()));
    }
}
