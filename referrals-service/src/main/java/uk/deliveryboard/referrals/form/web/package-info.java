/** The HTTP interface of the quality of a referral. */
@NullMarked
package uk.deliveryboard.referrals.form.web;

import org.jspecify.annotations.NullMarked;
