/** Actions in PostgreSQL. */
@NullMarked
package uk.deliveryboard.plans.action.jdbc;

import org.jspecify.annotations.NullMarked;
