/** The one question to the database. */
@NullMarked
package uk.deliveryboard.plans.due.jdbc;

import org.jspecify.annotations.NullMarked;
