package uk.deliveryboard.referrals.panel.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A meeting of a board's panel.
 *
 * @param code    name of the meeting on its board, under which cases are listed for it
 * @param version counts the changes, from 1
 */
public record Meeting(UUID id, String board, String code, LocalDate on, State state, long version) {

    /** Longest time between two meetings of a panel that meets monthly. */
    public static final int DAYS_OF_A_MONTH = 31;

    /** How far it has come. */
    public enum State {
        SCHEDULED, HELD, CANCELLED
    }

    /**
     * A time without a meeting that is too long.
     *
     * @param after day of the meeting before it
     */
    public record Gap(LocalDate after, LocalDate until, int days) {}

    public Meeting movedTo(LocalDate day) {
        return new Meeting(id, board, code, day, state, version + 1);
    }

    public Meeting in(State next) {
        return new Meeting(id, board, code, on, next, version + 1);
    }

    /** Where a panel does not meet monthly. */
    public static List<Gap> gaps(List<Meeting> meetings) {
        List<LocalDate> days = meetings.stream().filter(each -> each.state() != State.CANCELLED).map(Meeting::on)
                .sorted(Comparator.naturalOrder()).toList();
        List<Gap> gaps = new ArrayList<>();
        for (int index = 1; index < days.size(); index++) {
            int apart = Math.toIntExact(ChronoUnit.DAYS.between(days.get(index - 1), days.get(index)));
            if (apart > DAYS_OF_A_MONTH) {
                gaps.add(new Gap(days.get(index - 1), days.get(index), apart));
            }
        }
        return List.copyOf(gaps);
    }
}
