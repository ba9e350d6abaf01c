/** Referrals that somebody has confirmed to be of the same person, and the supervisor who looks at the third. */
@NullMarked
package uk.deliveryboard.referrals.supervision;

import org.jspecify.annotations.NullMarked;
