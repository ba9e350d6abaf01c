/** SQL of head-counts. */
@NullMarked
package uk.deliveryboard.training.headcount.jdbc;

import org.jspecify.annotations.NullMarked;
