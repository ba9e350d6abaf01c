/** What a panel owes a case, and from when: pure. */
@NullMarked
package uk.deliveryboard.referrals.review.model;

import org.jspecify.annotations.NullMarked;
