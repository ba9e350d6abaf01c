package uk.deliveryboard.training.staff.model;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A long absence, such as parental leave. It explains why somebody is not trained; it takes nobody out of post.
 *
 * @param from  first day
 * @param until last day, where known
 */
public record Absence(LocalDate from, @Nullable LocalDate until) {}
