/** Pauses in PostgreSQL. */
@NullMarked
package uk.deliveryboard.referrals.pause.jdbc;

import org.jspecify.annotations.NullMarked;
