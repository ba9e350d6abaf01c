package uk.deliveryboard.plans.due.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;

/**
 * Something that needs somebody.
 *
 * @param title  of the action or milestone, else of the plan
 * @param office whose sign-off is missing
 * @param key    place in the order of days
 */
public record DueItem(DueKind kind, UUID planId, @Nullable String taskCode, String title,
        @Nullable SignOffRole office, LocalDate due, String key) {}
