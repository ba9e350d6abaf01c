/** The SQL of staff in scope. */
@NullMarked
package uk.deliveryboard.training.staff.jdbc;

import org.jspecify.annotations.NullMarked;
