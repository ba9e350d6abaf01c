package uk.deliveryboard.training.headcount;

import java.time.Instant;
import java.util.Optional;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.headcount.model.HeadCount;

/** Head-counts by quarter. What was declared before is kept. */
public interface HeadCounts {

    /** @param version counts declarations of the quarter, from 1 */
    record Declared(HeadCount count, long version, Instant declaredAt) {}

    /** The last one declared for the quarter. */
    Optional<Declared> find(String agency, Quarter quarter);

    /**
     * @param version that it is to be the successor of, 0 for the first
     * @param by      who declares it
     * @return false where another one was declared meanwhile
     */
    boolean declare(String agency, Quarter quarter, long version, HeadCount count, String by);
}
