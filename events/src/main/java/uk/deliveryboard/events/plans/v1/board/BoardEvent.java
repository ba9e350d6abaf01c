package uk.deliveryboard.events.plans.v1.board;

import uk.deliveryboard.events.EventData;

/** What happens on delivery boards. */
public sealed interface BoardEvent extends EventData
        permits MeetingHeld, BoardReviewed, AssessmentReceived, PointAnswered {}
