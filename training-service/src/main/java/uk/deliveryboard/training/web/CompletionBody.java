package uk.deliveryboard.training.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.Source;
import uk.deliveryboard.training.completion.model.Submission;

/**
 * A completion as it is sent, alone or as a row of a batch.
 *
 * @param sourceRecordId what the source calls it; visible characters without {@code @}, so that it is no address
 */
record CompletionBody(@NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String staffRef,
        @NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,40}") String courseCode, @NotNull LocalDate completedOn,
        @NotNull CompletionResult result, @NotNull Source source,
        @Nullable @Pattern(regexp = "[\\x21-\\x3f\\x41-\\x7e]{1,100}") String sourceRecordId) {

    Submission submission() {
        return new Submission(staffRef, courseCode, completedOn, result, source, sourceRecordId);
    }
}
