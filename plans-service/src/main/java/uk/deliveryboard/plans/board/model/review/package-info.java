/** What a board looks at anew each year. Pure. */
@NullMarked
package uk.deliveryboard.plans.board.model.review;

import org.jspecify.annotations.NullMarked;
