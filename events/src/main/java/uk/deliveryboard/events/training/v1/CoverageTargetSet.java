package uk.deliveryboard.events.training.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many are to be trained at least, from a day on. Fields: {@code schema/training/coverage-target-set.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoverageTargetSet(String measure, @Nullable String agencyType, int percent, LocalDate effectiveFrom,
        boolean withdrawn) implements TrainingEvent {}
