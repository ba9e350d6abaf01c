package uk.deliveryboard.events.training.v1;

import uk.deliveryboard.events.EventData;

/** What happens to staff in scope and their training records. */
public sealed interface TrainingEvent extends EventData
        permits WorkforceChanged, CompletionRecorded, CompletionVoided {}
