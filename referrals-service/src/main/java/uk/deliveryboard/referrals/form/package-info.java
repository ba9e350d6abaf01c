/** The referral form: its blocks, and how complete a referral is. What was written is in the vault. */
@NullMarked
package uk.deliveryboard.referrals.form;

import org.jspecify.annotations.NullMarked;
