package uk.deliveryboard.events.plans.v1.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A board has an assessment to answer. Fields: {@code schema/plans/assessment-received.v1.json}. */
public record AssessmentReceived(String board, String kind, LocalDate heldOn,
        List<UUID> points) implements BoardEvent {

    public AssessmentReceived {
        points = List.copyOf(points);
    }
}
