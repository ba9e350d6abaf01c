/** Which referral of a person is the third, and what a supervisor said. */
@NullMarked
package uk.deliveryboard.referrals.supervision.model;

import org.jspecify.annotations.NullMarked;
