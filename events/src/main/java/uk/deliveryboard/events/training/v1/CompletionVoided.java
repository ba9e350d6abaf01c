package uk.deliveryboard.events.training.v1;

import java.util.UUID;

/** A training record stands no longer. Fields: {@code schema/training/completion-voided.v1.json}. */
public record CompletionVoided(UUID recordId, String agency, String cause) implements TrainingEvent {}
