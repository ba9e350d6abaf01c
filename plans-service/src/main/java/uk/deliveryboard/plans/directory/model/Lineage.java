package uk.deliveryboard.plans.directory.model;

import java.util.Set;

/**
 * What the directory says of the agency that another is to be beneath.
 *
 * @param registered whether it knows it
 * @param codes      it and all agencies that it is beneath itself
 */
public record Lineage(boolean registered, Set<String> codes) {

    /** Of an agency that is beneath none. */
    public static final Lineage NONE = new Lineage(true, Set.of());

    public Lineage {
        codes = Set.copyOf(codes);
    }
}
