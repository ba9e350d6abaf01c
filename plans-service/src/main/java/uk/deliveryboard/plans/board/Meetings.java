package uk.deliveryboard.plans.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.board.model.meeting.Meeting;

/** Meetings of the boards that the caller's agency sits on. */
public interface Meetings {

    /** @return false where the quarter has its ordinary meeting */
    boolean add(Meeting meeting, Instant at, String by);

    Optional<Meeting> find(String board, UUID id);

    /** Newest first. */
    List<Meeting> of(String board, @Nullable DayKey before, int limit);

    /** @return false where it is no longer at the version before this one */
    boolean saveAttendance(Meeting meeting);
}
