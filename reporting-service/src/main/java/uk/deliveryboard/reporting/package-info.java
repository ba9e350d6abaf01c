/** Projections of what the other services publish, disclosure control and the board's quarterly dashboard. It owns no fact. */
@NullMarked
package uk.deliveryboard.reporting;

import org.jspecify.annotations.NullMarked;
