package uk.deliveryboard.plans.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.board.model.assessment.Assessment;
import uk.deliveryboard.plans.board.model.assessment.Point;

/** Assessments of the boards that the caller's agency sits on. */
public interface Assessments {

    void add(Assessment assessment, Instant at, String by);

    Optional<Assessment> find(String board, UUID id);

    /** Newest first. */
    List<Assessment> of(String board, @Nullable DayKey before, int limit);

    /** @return false where it is no longer at the version before this one */
    boolean saveAnswer(Assessment assessment, Point point);
}
