/** The SQL of annual returns. Names no agency in any query: row-level security does. */
@NullMarked
package uk.deliveryboard.plans.annualreturn.jdbc;

import org.jspecify.annotations.NullMarked;
