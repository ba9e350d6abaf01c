package uk.deliveryboard.events.plans.v1;

import uk.deliveryboard.events.EventData;

/** What happens to delivery plans and the actions in them. */
public sealed interface PlansEvent extends EventData
        permits PlanCreated, ActionAdded, ActionProgressed, ActionRagChanged, PlanApproved, PlanAdopted, PlanExtended,
        PlanEnded, PlanReviewed, EqualityAssessed, ActionSuperseded, ActionCancelled, ActionRevised {}
