/** One command that runs the whole system on an embedded PostgreSQL and Kafka. It is no part of a production installation. */
@NullMarked
package uk.deliveryboard.launcher;

import org.jspecify.annotations.NullMarked;
