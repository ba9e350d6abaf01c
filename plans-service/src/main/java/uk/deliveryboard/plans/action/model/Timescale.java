package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an action is to happen.
 *
 * @param raw as the plan words it, such as "Started by October 2026"
 * @param due last day; for an on-going action the next review
 */
public record Timescale(@Nullable String raw, LocalDate plannedStart, LocalDate due) {}
