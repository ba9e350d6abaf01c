/** The directory in PostgreSQL. */
@NullMarked
package uk.deliveryboard.plans.directory.jdbc;

import org.jspecify.annotations.NullMarked;
