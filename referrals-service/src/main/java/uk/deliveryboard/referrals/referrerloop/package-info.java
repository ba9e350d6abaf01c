/** The loop back to whoever referred: what they are owed, by when, and what they were told. */
@NullMarked
package uk.deliveryboard.referrals.referrerloop;

import org.jspecify.annotations.NullMarked;
