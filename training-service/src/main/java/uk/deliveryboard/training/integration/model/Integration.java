package uk.deliveryboard.training.integration.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.time.Quarter;

/**
 * A system that sends training records.
 *
 * @param client          its OAuth client
 * @param lastSuccessAt   when something of it was last taken in, null where nothing ever was
 * @param lastFailure     what was last refused, null where nothing ever was
 * @param silentAfterDays London days without anything taken in after which somebody is to look
 * @param version         raised by each change of the days
 */
public record Integration(String agency, String client, Instant firstSeenAt, @Nullable Instant lastSuccessAt,
        @Nullable Failure lastFailure, int silentAfterDays, long version) {

    /**
     * A refusal.
     *
     * @param status HTTP status
     * @param code   of the problem, explained at {@code /problems/<code>}
     */
    public record Failure(Instant at, int status, String code) {}

    /** From good to bad. */
    public enum Health {
        IN_ORDER, FAILING, SILENT
    }

    /** Whole London days since something was taken in, or since it was first heard of where nothing was. */
    public long silentForDays(Instant now) {
        Instant heard = lastSuccessAt == null ? firstSeenAt : lastSuccessAt;
        return Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(heard, Quarter.LONDON),
                LocalDate.ofInstant(now, Quarter.LONDON)));
    }

    /** Silence is worse than a refusal: a system that is refused is at least trying. */
    public Health health(Instant now) {
        if (silentForDays(now) >= silentAfterDays) {
            return Health.SILENT;
        }
        return lastFailure != null && (lastSuccessAt == null || lastFailure.at().isAfter(lastSuccessAt))
                ? Health.FAILING
                : Health.IN_ORDER;
    }
}
