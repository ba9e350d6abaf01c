package uk.deliveryboard.referrals.panel;

import uk.deliveryboard.referrals.panel.model.Meeting;

/** Tells the other services of a meeting, within the transaction in which it was minuted. */
public interface PanelNews {

    /**
     * @param checksDue  seats times cases
     * @param checksDone of these, those that were made before the meeting
     */
    void held(Meeting meeting, int checksDue, int checksDone);
}
