package uk.deliveryboard.events.training.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An agency says how many it has in scope and trained. Fields: {@code schema/training/workforce-head-count-stated.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkforceHeadCountStated(String agency, String quarter, int inScope, @Nullable Integer trained,
        String source, LocalDate countedOn) implements TrainingEvent {}
