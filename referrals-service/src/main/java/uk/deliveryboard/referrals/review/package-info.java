/** Reviews that cannot be missed: what the panel owes a case follows from the stage of the case, never from a list. */
@NullMarked
package uk.deliveryboard.referrals.review;

import org.jspecify.annotations.NullMarked;
