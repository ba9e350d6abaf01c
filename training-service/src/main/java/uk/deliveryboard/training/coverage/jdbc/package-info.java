/** The SQL of coverage. */
@NullMarked
package uk.deliveryboard.training.coverage.jdbc;

import org.jspecify.annotations.NullMarked;
