/** The SQL of evaluation. */
@NullMarked
package uk.deliveryboard.training.evaluation.jdbc;

import org.jspecify.annotations.NullMarked;
