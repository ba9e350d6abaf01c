/** What this service tells the others. */
@NullMarked
package uk.deliveryboard.reporting.messaging;

import org.jspecify.annotations.NullMarked;
