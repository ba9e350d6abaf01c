package uk.deliveryboard.events.plans.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The computed status of an action, or what its owner claims, is another than before. Fields: {@code schema/plans/action-rag-changed.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionRagChanged(UUID planId, String agency, @Nullable String from, @Nullable String to,
        @Nullable String claimed, LocalDate asAt) implements PlansEvent {}
