/** The only SQL of the ledger. */
@NullMarked
package uk.deliveryboard.referrals.referral.jdbc;

import org.jspecify.annotations.NullMarked;
