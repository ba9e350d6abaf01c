package uk.deliveryboard.plans.speakercheck.model;

import java.util.UUID;

/** A check as it is kept. */
public record KeptCheck(UUID id, String agency, SpeakerCheck check, long version) {

    public KeptCheck next(SpeakerCheck next) {
        return new KeptCheck(id, agency, next, version + 1);
    }
}
