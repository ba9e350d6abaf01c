/** The SQL of boards. Which boards there are for a caller, row-level security decides. */
@NullMarked
package uk.deliveryboard.plans.board.jdbc;

import org.jspecify.annotations.NullMarked;
