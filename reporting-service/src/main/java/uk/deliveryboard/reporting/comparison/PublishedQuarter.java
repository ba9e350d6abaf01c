package uk.deliveryboard.reporting.comparison;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.deliveryboard.platform.time.Quarter;

/**
 * What readers see of a quarter.
 *
 * @param numbers every published number by its key, as its CSV and its sign-off write it; empty before it begins
 */
public record PublishedQuarter(Quarter quarter, Firmness firmness, SortedMap<String, String> numbers) {

    /** How firm its numbers are. */
    public sealed interface Firmness {

        record NotBegun() implements Firmness {}

        record Provisional() implements Firmness {}

        record SignedOff(int version) implements Firmness {}
    }

    public PublishedQuarter {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    public static PublishedQuarter notBegun(Quarter quarter) {
        return new PublishedQuarter(quarter, new Firmness.NotBegun(), new TreeMap<>());
    }

    public boolean begun() {
        return !(firmness instanceof Firmness.NotBegun);
    }
}
