package uk.deliveryboard.plans.due.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs somebody.
 *
 * @param place  where it is done
 * @param title  of the action, the milestone, the entry or the office, else of the plan
 * @param office whose sign-off is missing, or which is vacant
 * @param key    place in the order of days
 */
public record DueItem(DueKind kind, DuePlace place, String title, @Nullable String office, LocalDate due, String key) {}
