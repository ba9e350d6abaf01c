package uk.deliveryboard.reporting.breakglass;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.deliveryboard.platform.time.Quarter;

/** The log of unsuppressed views; entries are added and never changed. Runs in the row scope of the board. */
public interface Views {

    void add(View view);

    Optional<View> find(String board, Quarter quarter, UUID id);

    /** Newest first. */
    List<View> newest(String board, Quarter quarter, int limit);
}
