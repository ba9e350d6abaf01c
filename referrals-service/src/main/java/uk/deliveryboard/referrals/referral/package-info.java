/** The ledger: referrals are received, read and moved along the pathway. The use cases, and the port behind them. */
@NullMarked
package uk.deliveryboard.referrals.referral;

import org.jspecify.annotations.NullMarked;
