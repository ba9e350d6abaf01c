package uk.deliveryboard.training.coverage.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * People whose days in post and whose training end alike, as far as it is known now.
 *
 * @param joinedOn     first day in post
 * @param leftOn       first day no longer in post, null where it is not known
 * @param trainedUntil last day of valid training; {@link LocalDate#MAX} where it does not end, null where there is none
 * @param people       how many they are
 */
public record Cohort(LocalDate joinedOn, @Nullable LocalDate leftOn, @Nullable LocalDate trainedUntil, int people) {}
