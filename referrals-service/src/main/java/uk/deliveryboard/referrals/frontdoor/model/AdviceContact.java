package uk.deliveryboard.referrals.frontdoor.model;

import java.time.LocalDate;
import java.util.UUID;
import uk.deliveryboard.referrals.referral.model.Sector;

/**
 * Somebody asked for advice before any referral. There is no field for whom it was about, and none for text.
 *
 * @param agency  that gave the advice
 * @param askedBy sector that asked
 */
public record AdviceContact(UUID id, String agency, String board, LocalDate contactedOn, Sector askedBy, Topic topic,
        Outcome outcome) {

    /** What it was about. */
    public enum Topic {
        THRESHOLD,
        HOW_TO_REFER,
        CONSENT_AND_SHARING,
        ONLINE_CONTENT,
        SPEAKERS_AND_EVENTS,
        TRAINING,
        SUPPORT_FOR_STAFF,
        OTHER
    }

    /** What was advised. */
    public enum Outcome {
        NO_REFERRAL, REFER, OTHER_SERVICE
    }
}
