/** Times in which the clock of a referral stands, each with its reason. */
@NullMarked
package uk.deliveryboard.referrals.pause;

import org.jspecify.annotations.NullMarked;
