package uk.deliveryboard.events.training.v1;

import uk.deliveryboard.events.EventData;

/** What happens to staff in scope, their training records and those who train them. */
public sealed interface TrainingEvent extends EventData
        permits WorkforceChanged, WorkforceHeadCountStated, CompletionRecorded, CompletionVoided, CoverageTargetSet,
        TrainerAccredited,
        WorkshopDelivered, EvaluationAnswersTold {}
