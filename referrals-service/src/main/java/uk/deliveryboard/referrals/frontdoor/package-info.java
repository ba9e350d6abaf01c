/** What comes before a referral: where to turn, advice that was asked for, and screenings that may lead to one. Of nobody by name. */
@NullMarked
package uk.deliveryboard.referrals.frontdoor;

import org.jspecify.annotations.NullMarked;
