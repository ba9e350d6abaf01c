package uk.deliveryboard.reporting.dashboard.edition;

import java.time.Instant;
import java.util.Map;
import uk.deliveryboard.platform.time.Quarter;

/** What readers were told, kept for good. Every method runs in the caller's transaction, in the row scope of the board. */
public interface Editions {

    /** What was counted, and of which quarter. */
    record Key(Quarter quarter, String subject) {}

    /** @param edition from 1 */
    record Edition(int edition, Numbers numbers) {}

    /** The newest of each, of quarters up to this one. */
    Map<Key, Edition> newest(String board, Quarter upTo);

    /** @return false where somebody else told something of one of them meanwhile: then readers have that */
    boolean tell(String board, Map<Key, Edition> editions, Instant at);
}
