package uk.deliveryboard.referrals.panel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.referrals.panel.model.Attendance;
import uk.deliveryboard.referrals.panel.model.Meeting;
import uk.deliveryboard.referrals.panel.model.PanelSeat;
import uk.deliveryboard.referrals.panel.model.PrePanelCheck;
import uk.deliveryboard.referrals.referral.Referrals;

/** Panels as the present transaction may see them. */
public interface Panels {

    /** The seats of a panel, and the version of the list; 0 where there is none yet. */
    record Seats(List<PanelSeat> seats, long version) {}

    Seats seats(String board);

    /** False where the list was changed in the meantime. */
    boolean replaceSeats(String board, Seats seats, Instant at, Referrals.RecordedBy by);

    /** By day, the earliest first. */
    List<Meeting> meetings(String board);

    Optional<Meeting> meeting(String board, String code);

    /** False where the board has a meeting of that code. */
    boolean add(Meeting meeting, Instant at, Referrals.RecordedBy by);

    /** False where it was changed in the meantime. */
    boolean change(Meeting meeting);

    List<PrePanelCheck> checks(Meeting meeting);

    /** The latest word of a seat on a case counts. */
    void check(Meeting meeting, PrePanelCheck check, Instant at, Referrals.RecordedBy by);

    void attended(Meeting meeting, Attendance attendance);

    Attendance attendance(Meeting meeting);

    /** What agencies found for a meeting that is not to be counts for its heir, unless they looked again for that. */
    void carryChecks(Meeting from, Meeting to);
}
