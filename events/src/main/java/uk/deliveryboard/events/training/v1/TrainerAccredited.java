package uk.deliveryboard.events.training.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody may give workshops. Fields: {@code schema/training/trainer-accredited.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainerAccredited(String agency, LocalDate accreditedOn,
        @Nullable LocalDate expiresOn) implements TrainingEvent {}
