/** Updates in PostgreSQL. */
@NullMarked
package uk.deliveryboard.referrals.referrerloop.jdbc;

import org.jspecify.annotations.NullMarked;
