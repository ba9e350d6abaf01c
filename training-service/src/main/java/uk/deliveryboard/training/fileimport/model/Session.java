package uk.deliveryboard.training.fileimport.model;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The session that a register is of.
 *
 * @param name what its trainers call it, so that the register sent again is known for the same
 */
public record Session(String courseCode, LocalDate heldOn, @Nullable String name) {}
