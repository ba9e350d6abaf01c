/** Blocks of the form, and the quality of a referral. */
@NullMarked
package uk.deliveryboard.referrals.form.model;

import org.jspecify.annotations.NullMarked;
