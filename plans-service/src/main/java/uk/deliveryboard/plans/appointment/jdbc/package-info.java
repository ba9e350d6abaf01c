/** The SQL of appointments. Names no agency in any query: row-level security does. */
@NullMarked
package uk.deliveryboard.plans.appointment.jdbc;

import org.jspecify.annotations.NullMarked;
