package uk.deliveryboard.events.plans.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Its owner reported progress on an action. The note itself stays in plans-service. Fields: {@code schema/plans/action-progressed.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionProgressed(UUID planId, String agency, LocalDate progressedOn, String confidence,
        @Nullable LocalDate startedOn, @Nullable LocalDate forecast, @Nullable LocalDate completedOn,
        boolean completedLate) implements PlansEvent {}
