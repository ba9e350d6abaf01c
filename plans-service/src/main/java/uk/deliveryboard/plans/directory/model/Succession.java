package uk.deliveryboard.plans.directory.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an agency ends, and which follow it. Several with one successor are a merger, one with several is a split, one
 * without any is closed.
 *
 * @param lastDay     last London day on which it exists
 * @param successors  codes of those that follow it
 * @param continuedBy the one of them for which what was its own counts on the new basis; null where there is none
 */
public record Succession(LocalDate lastDay, List<String> successors, @Nullable String continuedBy) {

    public Succession {
        successors = List.copyOf(successors);
    }

    LocalDate dayAfter() {
        return lastDay.plusDays(1);
    }
}
