/** The only SQL of retention. */
@NullMarked
package uk.deliveryboard.referrals.retention.jdbc;

import org.jspecify.annotations.NullMarked;
