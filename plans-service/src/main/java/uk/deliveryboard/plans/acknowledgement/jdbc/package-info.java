/** The SQL of acknowledgements. Names no agency in any query: row-level security does. */
@NullMarked
package uk.deliveryboard.plans.acknowledgement.jdbc;

import org.jspecify.annotations.NullMarked;
