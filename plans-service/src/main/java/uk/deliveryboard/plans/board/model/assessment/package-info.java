/** What others, and the board itself, say of the partnership's work, and the answer to each point of it. Pure. */
@NullMarked
package uk.deliveryboard.plans.board.model.assessment;

import org.jspecify.annotations.NullMarked;
