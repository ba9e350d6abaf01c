/** The only SQL of support. */
@NullMarked
package uk.deliveryboard.referrals.support.jdbc;

import org.jspecify.annotations.NullMarked;
