package uk.deliveryboard.events.plans.v1.board;

import java.time.LocalDate;

/** A board looked anew at itself. Fields: {@code schema/plans/board-reviewed.v1.json}. */
public record BoardReviewed(String board, String kind, LocalDate heldOn, LocalDate nextDue) implements BoardEvent {}
