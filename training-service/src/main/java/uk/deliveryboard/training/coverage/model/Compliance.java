package uk.deliveryboard.training.coverage.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is validly trained. Says nothing of what they attended, when or with what result.
 *
 * @param validTo last day, null where it does not expire or there is nothing valid
 */
public record Compliance(boolean compliant, @Nullable LocalDate validTo) {}
