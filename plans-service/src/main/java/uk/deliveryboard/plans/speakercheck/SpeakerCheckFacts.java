package uk.deliveryboard.plans.speakercheck;

import java.util.UUID;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck;

/** Tells the other services what was decided, in the present transaction. */
public interface SpeakerCheckFacts {

    void decided(UUID check, String agency, SpeakerCheck.Decided decided);
}
