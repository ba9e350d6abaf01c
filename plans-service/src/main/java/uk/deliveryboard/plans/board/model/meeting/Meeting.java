package uk.deliveryboard.plans.board.model.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.time.Quarter;

/**
 * A meeting that a board held.
 *
 * @param quorum    seats that had to be attended
 * @param decisions in the order of the minutes; they leave the service through its API alone
 */
public record Meeting(UUID id, String board, MeetingKind kind, LocalDate heldOn, int quorum,
        @Nullable String minuteRef, List<Attendance> attendance, List<String> decisions, long version) {

    /** @param agency holder of the seat on that day */
    public record Attendance(String seat, String agency, Presence presence) {}

    public Meeting {
        attendance = List.copyOf(attendance);
        decisions = List.copyOf(decisions);
    }

    /** The quarter that an ordinary meeting is the meeting of. */
    public Quarter quarter() {
        return Quarter.of(heldOn);
    }

    public boolean quorate() {
        return attendance.stream().filter(each -> each.presence().isAttended()).count() >= quorum;
    }

    public Meeting with(List<Attendance> corrected) {
        return new Meeting(id, board, kind, heldOn, quorum, minuteRef, corrected, decisions, version + 1);
    }
}
