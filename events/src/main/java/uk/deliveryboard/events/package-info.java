/** The published language: what the services tell each other over Kafka, and nothing else. Knows no Spring and no service. */
@NullMarked
package uk.deliveryboard.events;

import org.jspecify.annotations.NullMarked;
