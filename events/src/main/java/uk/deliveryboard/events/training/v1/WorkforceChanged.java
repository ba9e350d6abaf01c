package uk.deliveryboard.events.training.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member of staff joined, changed or left. Carries the whole state, pseudonymous. Fields: {@code schema/training/workforce-changed.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkforceChanged(String agency, boolean relevant, LocalDate joinedOn,
        @Nullable LocalDate leftOn) implements TrainingEvent {}
