/** Standing seats of a board and who holds them. Pure. */
@NullMarked
package uk.deliveryboard.plans.board.model.seat;

import org.jspecify.annotations.NullMarked;
