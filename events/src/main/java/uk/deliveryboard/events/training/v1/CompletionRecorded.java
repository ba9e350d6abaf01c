package uk.deliveryboard.events.training.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff completed a course. Fields: {@code schema/training/completion-recorded.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompletionRecorded(UUID recordId, String agency, String courseFamily, boolean countsTowardsWrapTarget,
        LocalDate completedOn, @Nullable LocalDate validTo, String verification) implements TrainingEvent {}
