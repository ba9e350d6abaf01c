/** Pauses, and the working days they take out of a stage. */
@NullMarked
package uk.deliveryboard.referrals.pause.model;

import org.jspecify.annotations.NullMarked;
