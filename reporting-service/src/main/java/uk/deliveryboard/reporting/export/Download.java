package uk.deliveryboard.reporting.export;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import uk.deliveryboard.platform.access.Caller;

/**
 * Who took provisional figures along, and when: it stands on the file. What is signed off is the same for everybody and
 * names nobody.
 *
 * @param by     name, for those who know each other; it goes nowhere but into the file that this person gets
 * @param agency code
 */
public record Download(String by, String agency, Instant at) {

    public static Download by(Caller caller, Clock clock) {
        String name = caller.name() == null || caller.name().isBlank() ? caller.clientId() : caller.name();
        return new Download(name, caller.agency(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
