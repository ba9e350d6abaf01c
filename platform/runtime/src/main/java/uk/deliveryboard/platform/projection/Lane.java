package uk.deliveryboard.platform.projection;

import java.util.Map;

/**
 * Where a runner works: on the tables that are read, or on those beside them.
 *
 * @param name  under which positions, gates and parked records are kept
 * @param scope settings of each of its transactions
 * @param guard first statement of each of its transactions, throws where the lane has ended
 */
record Lane(String name, Map<String, String> scope, Runnable guard) {

    /** The tables that are read. */
    static Lane live(Projection projection) {
        return new Lane(projection.name(), ProjectionRunner.SCOPE, () -> {});
    }
}
