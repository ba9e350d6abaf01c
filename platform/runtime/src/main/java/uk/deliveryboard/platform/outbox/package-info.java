/** Events leave a service in the transaction that made them true, and reach Kafka from there. Nothing else publishes. */
@NullMarked
package uk.deliveryboard.platform.outbox;

import org.jspecify.annotations.NullMarked;
