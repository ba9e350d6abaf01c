package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.timescale.TimescaleParser;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading.Understood;

/**
 * When an action is to happen.
 *
 * @param raw as the plan words it, such as "Started by October 2026"
 * @param due last day; for an on-going action the next review
 */
public record Timescale(@Nullable String raw, LocalDate plannedStart, LocalDate due) {

    /**
     * What the words say, and how exactly, as long as the days are those that they name. Empty where they name none, or
     * where somebody has set other days: then the days are as exact as days are.
     */
    public Optional<Understood> reading() {
        if (raw == null) {
            return Optional.empty();
        }
        return switch (TimescaleParser.read(raw)) {
            case Understood understood -> names(understood) ? Optional.of(understood) : Optional.empty();
            case TimescaleReading.Inverted inverted -> Optional.empty();
            case TimescaleReading.Blank blank -> Optional.empty();
            case TimescaleReading.NotUnderstood other -> Optional.empty();
        };
    }

    /** Of what is open-ended the last day is a review, about which its words say nothing. */
    private boolean names(Understood words) {
        LocalDate latest = words.latest();
        if (latest == null) {
            return words.earliest() == null || words.earliest().equals(plannedStart);
        }
        return switch (words.kind()) {
            case RANGE -> latest.equals(due) && plannedStart.equals(words.earliest());
            case FINISH_BY -> latest.equals(due);
            case START_BY -> latest.equals(plannedStart);
        };
    }
}
