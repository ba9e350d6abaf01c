package uk.deliveryboard.training.completion.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A completion as somebody sends it.
 *
 * @param completedOn    London day of completion
 * @param sourceRecordId what the source calls it, where it has a name
 */
public record Submission(String staffRef, String courseCode, LocalDate completedOn, CompletionResult result,
        Source source, @Nullable String sourceRecordId) {}
