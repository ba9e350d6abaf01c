/** Plans in PostgreSQL. */
@NullMarked
package uk.deliveryboard.plans.plan.jdbc;

import org.jspecify.annotations.NullMarked;
