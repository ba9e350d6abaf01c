/**
 * A real PostgreSQL and a real Kafka broker as processes of our own, for the tests and for the launcher. It knows
 * processes, ports and files; of the platform's other code and of the domain it knows nothing.
 */
@NullMarked
package uk.deliveryboard.testkit.infra;

import org.jspecify.annotations.NullMarked;
