/** The replica's SQL. */
@NullMarked
package uk.deliveryboard.training.agency.jdbc;

import org.jspecify.annotations.NullMarked;
