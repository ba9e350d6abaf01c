/** Kinds of updates, and when each is owed. */
@NullMarked
package uk.deliveryboard.referrals.referrerloop.model;

import org.jspecify.annotations.NullMarked;
