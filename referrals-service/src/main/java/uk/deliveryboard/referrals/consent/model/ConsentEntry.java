package uk.deliveryboard.referrals.consent.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.Evidence.Giver;

/**
 * One entry of the history of consent: codes and days.
 *
 * @param on             London day on which it was asked, decided or taken back
 * @param lapsesFrom     first day on which what was given holds no longer: the month after coming of age, or the day
 *                       given; null for none
 * @param reassessOn     when the panel looks again after a refusal or withdrawal
 */
public record ConsentEntry(Scope scope, Answer answer, LocalDate on, @Nullable Giver giver, @Nullable Method method,
        @Nullable LocalDate lapsesFrom, @Nullable LocalDate reassessOn, @Nullable String evidenceRef) {

    /** What an entry says. */
    public enum Answer {
        REQUESTED, GIVEN, REFUSED, WITHDRAWN
    }

    /** How it was said. */
    public enum Method {
        IN_PERSON, IN_WRITING, BY_TELEPHONE, ONLINE
    }
}
