/** The questions a board asks of a quarter, and their answers as values. */
@NullMarked
package uk.deliveryboard.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
