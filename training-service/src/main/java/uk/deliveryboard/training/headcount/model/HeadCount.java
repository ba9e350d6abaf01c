package uk.deliveryboard.training.headcount.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.time.Quarter;

/**
 * What an organisation says of itself at the end of a quarter.
 *
 * @param inScope   relevant staff in post, at least one
 * @param trained   those of them who are validly trained, null where nobody knows
 * @param source    what was counted
 * @param countedOn day on which it was counted
 */
public record HeadCount(int inScope, @Nullable Integer trained, Source source, LocalDate countedOn) {

    /** What was counted. */
    public enum Source {
        PAYROLL, PERSONNEL_SYSTEM, WORKFORCE_RETURN, MANUAL_COUNT
    }

    /** Why a head-count is refused. */
    public enum Refusal {
        MORE_TRAINED_THAN_IN_SCOPE("trained", "is more than are in scope"),
        COUNTED_IN_FUTURE("countedOn", "is in the future"),
        COUNTED_TOO_EARLY("countedOn", "is before the quarter: it was the quarter before that was counted");

        private final String field;
        private final String message;

        Refusal(String field, String message) {
            this.field = field;
            this.message = message;
        }

        public String field() {
            return field;
        }

        public String message() {
            return message;
        }
    }

    /** Everything that is wrong with it; empty where it can be declared. */
    public List<Refusal> refusals(Quarter quarter, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        if (trained != null && trained > inScope) {
            refusals.add(Refusal.MORE_TRAINED_THAN_IN_SCOPE);
        }
        if (countedOn.isAfter(today)) {
            refusals.add(Refusal.COUNTED_IN_FUTURE);
        }
        if (countedOn.isBefore(quarter.firstDay())) {
            refusals.add(Refusal.COUNTED_TOO_EARLY);
        }
        return refusals;
    }
}
