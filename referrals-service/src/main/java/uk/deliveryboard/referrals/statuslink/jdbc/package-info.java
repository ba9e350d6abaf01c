/** Links in PostgreSQL. */
@NullMarked
package uk.deliveryboard.referrals.statuslink.jdbc;

import org.jspecify.annotations.NullMarked;
