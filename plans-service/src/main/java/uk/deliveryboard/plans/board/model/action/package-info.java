/** What a board wants done, by whom and by when. Pure. */
@NullMarked
package uk.deliveryboard.plans.board.model.action;

import org.jspecify.annotations.NullMarked;
