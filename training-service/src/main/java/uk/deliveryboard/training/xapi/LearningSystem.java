package uk.deliveryboard.training.xapi;

import uk.deliveryboard.platform.access.Caller;

/**
 * A learning system with a client of its own. What it sends is its own: no other system of the agency reads, voids or
 * conflicts with it.
 *
 * @param client its OAuth client
 */
public record LearningSystem(String agency, String client) {

    public static LearningSystem of(Caller caller) {
        return new LearningSystem(caller.agency(), caller.clientId());
    }
}
