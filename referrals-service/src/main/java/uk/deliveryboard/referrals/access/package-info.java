/** Who may receive, read or move a referral: every rule of this service, with its reasons. */
@NullMarked
package uk.deliveryboard.referrals.access;

import org.jspecify.annotations.NullMarked;
