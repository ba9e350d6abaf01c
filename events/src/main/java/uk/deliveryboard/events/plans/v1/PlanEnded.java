package uk.deliveryboard.events.plans.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery plan is no longer worked on. Fields: {@code schema/plans/plan-ended.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanEnded(String agency, String endedAs, LocalDate endedOn,
        @Nullable UUID succeededBy) implements PlansEvent {}
