/** Facts of a board. Pure. */
@NullMarked
package uk.deliveryboard.plans.board.model;

import org.jspecify.annotations.NullMarked;
