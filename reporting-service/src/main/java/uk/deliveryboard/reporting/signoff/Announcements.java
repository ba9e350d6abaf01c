package uk.deliveryboard.reporting.signoff;

import java.time.LocalDate;
import uk.deliveryboard.platform.time.Quarter;

/** Tells the others, within the transaction of the decision. */
public interface Announcements {

    void signedOff(String board, Quarter quarter, Version version, LocalDate on);

    void reopened(String board, Quarter quarter, int version, LocalDate on);
}
