package uk.deliveryboard.events.plans.v1.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A board answered a point of an assessment. Fields: {@code schema/plans/point-answered.v1.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PointAnswered(String board, String kind, UUID point, String answer, @Nullable String ownerAgency,
        LocalDate answeredOn) implements BoardEvent {}
