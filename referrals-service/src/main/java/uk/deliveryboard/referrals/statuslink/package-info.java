/** Links by which a referrer sees how far a referral has come, without signing in and never more than in general. */
@NullMarked
package uk.deliveryboard.referrals.statuslink;

import org.jspecify.annotations.NullMarked;
