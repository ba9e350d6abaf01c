package uk.deliveryboard.reporting.commentary;

import java.time.Instant;
import java.util.Optional;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.FigureSection;
import uk.deliveryboard.reporting.dashboard.model.Remark.Voice;
import uk.deliveryboard.reporting.dashboard.model.Remark.Words;

/** Commentary as it is kept: every state of it, for good. Runs in the caller's transaction, in the board's row scope. */
public interface Commentary {

    /** Where a remark stands: one for each agency and voice. */
    record Place(String board, Quarter quarter, FigureSection section, String agency, Voice voice) {}

    /**
     * A state of a remark.
     *
     * @param words empty once it is withdrawn
     * @param actor pseudonymous id of whoever wrote it; never published
     */
    record State(Optional<Words> words, Optional<String> kpi, String actor, Instant at) {}

    /** Grows with every state; 0 before the first. */
    long version(Place place);

    /** @return false where somebody else wrote that version meanwhile */
    boolean add(Place place, long version, State state);
}
