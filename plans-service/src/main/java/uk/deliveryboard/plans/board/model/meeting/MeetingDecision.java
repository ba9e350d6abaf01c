package uk.deliveryboard.plans.board.model.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import uk.deliveryboard.plans.board.model.action.BoardAction;
import uk.deliveryboard.plans.board.model.meeting.Minutes.Seated;
import uk.deliveryboard.plans.board.model.seat.Seat;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;

/** Whether what was entered of a meeting is a meeting of this board. Attendance is by seat, never by person. */
public final class MeetingDecision {

    /**
     * What minutes are judged against.
     *
     * @param seats   all entries of the board, of all days
     * @param members agencies of the board
     */
    public record Basis(List<Seat> seats, Set<String> members, LocalDate today) {

        public Basis {
            seats = List.copyOf(seats);
            members = Set.copyOf(members);
        }
    }

    private MeetingDecision() {}

    public static Outcome<Meeting> record(UUID id, String board, Minutes minutes, Basis basis) {
        if (minutes.heldOn().isAfter(basis.today())) {
            return new Outcome.Refused<>(
                    List.of(new Refusal("/heldOn", "in-the-future", "must not be in the future")));
        }
        Map<String, String> seats = holdersOn(minutes.heldOn(), basis.seats());
        List<Refusal> refusals = new ArrayList<>(attendance(minutes.attendance(), seats));
        if (minutes.quorum() > seats.size()) {
            refusals.add(new Refusal("/quorum", "quorum-beyond-seats", "must not be more than the board has seats"));
        }
        IntStream.range(0, minutes.actions().size()).forEach(index -> refusals.addAll(BoardAction.refusals(
                minutes.actions().get(index), basis.members(), minutes.heldOn(), "/actions/" + index)));
        return refusals.isEmpty()
                ? new Outcome.Done<>(new Meeting(id, board, minutes.kind(), minutes.heldOn(), minutes.quorum(),
                        minutes.minuteRef(), seated(minutes.attendance(), seats), minutes.decisions(), 1))
                : new Outcome.Refused<>(refusals);
    }

    /** What was entered wrongly of the seats of a meeting; which seats there were on the day stays as it is. */
    public static Outcome<Meeting> correct(Meeting meeting, List<Seated> attendance) {
        Map<String, String> seats = new LinkedHashMap<>();
        meeting.attendance().forEach(each -> seats.put(each.seat(), each.agency()));
        List<Refusal> refusals = attendance(attendance, seats);
        return refusals.isEmpty()
                ? new Outcome.Done<>(meeting.with(seated(attendance, seats)))
                : new Outcome.Refused<>(refusals);
    }

    /** Seats of the day, each with the agency that held it. */
    private static Map<String, String> holdersOn(LocalDate day, List<Seat> all) {
        Map<String, String> held = new LinkedHashMap<>();
        all.stream().filter(seat -> seat.isHeldOn(day)).forEach(seat -> held.put(seat.code(), seat.agency()));
        return held;
    }

    private static List<Refusal> attendance(List<Seated> attendance, Map<String, String> seats) {
        List<Refusal> refusals = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < attendance.size(); index++) {
            String seat = attendance.get(index).seat();
            String pointer = "/attendance/" + index + "/seat";
            if (!seats.containsKey(seat)) {
                refusals.add(new Refusal(pointer, "seat-unknown", "must be a seat that was held on the day"));
            } else if (!seen.add(seat)) {
                refusals.add(new Refusal(pointer, "seat-twice", "must be there once"));
            }
        }
        if (seats.isEmpty()) {
            refusals.add(new Refusal("/attendance", "board-without-seats", "nobody held a seat on the day"));
        } else if (!seen.containsAll(seats.keySet())) {
            refusals.add(new Refusal("/attendance", "seat-missing",
                    "must say of each seat how it was filled: " + (seats.size() - seen.size()) + " are missing"));
        }
        return refusals;
    }

    private static List<Meeting.Attendance> seated(List<Seated> attendance, Map<String, String> seats) {
        return attendance.stream().map(each -> new Meeting.Attendance(each.seat(),
                Objects.requireNonNull(seats.get(each.seat())), each.presence()))
                .sorted(Comparator.comparing(Meeting.Attendance::seat)).toList();
    }
}
