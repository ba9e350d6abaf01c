/** The SQL of workshops and trainers. */
@NullMarked
package uk.deliveryboard.training.workshop.jdbc;

import org.jspecify.annotations.NullMarked;
