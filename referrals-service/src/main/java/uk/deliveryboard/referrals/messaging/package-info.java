/** Turns what happened to a referral into events of the published language: codes and bands only. */
@NullMarked
package uk.deliveryboard.referrals.messaging;

import org.jspecify.annotations.NullMarked;
