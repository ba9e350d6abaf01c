/** The SQL of registers. Names no agency in any query: row-level security does. */
@NullMarked
package uk.deliveryboard.plans.register.jdbc;

import org.jspecify.annotations.NullMarked;
