package uk.deliveryboard.events.plans.v1.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agency entered something in a register. Fields: {@code schema/plans/register-entry-made.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisterEntryMade(String agency, String register, @Nullable String code, LocalDate heldOn,
        @Nullable LocalDate reviewDue, @Nullable Boolean mentionsPrevent,
        @Nullable UUID coveredBy) implements RegisterEvent {}
