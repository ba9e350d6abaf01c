/** The SQL of training records. */
@NullMarked
package uk.deliveryboard.training.completion.jdbc;

import org.jspecify.annotations.NullMarked;
