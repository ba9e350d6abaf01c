/** What becomes of a board's quarters. Version 1: fields may be added, never changed. */
@NullMarked
package uk.deliveryboard.events.reporting.v1;

import org.jspecify.annotations.NullMarked;
