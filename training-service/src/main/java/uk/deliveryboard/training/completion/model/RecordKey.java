package uk.deliveryboard.training.completion.model;

import java.time.LocalDate;
import java.util.UUID;
import uk.deliveryboard.training.course.model.CourseFamily;

/**
 * Rule T-2: what makes two submissions the same completion.
 *
 * @param counting whether it is a completion; a failed attempt of the morning must not hide the pass of the afternoon
 */
public record RecordKey(UUID personId, CourseFamily family, LocalDate completedOn, boolean counting) {}
