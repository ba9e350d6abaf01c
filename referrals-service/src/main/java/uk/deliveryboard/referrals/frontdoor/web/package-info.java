/** The HTTP interface of what comes before a referral. */
@NullMarked
package uk.deliveryboard.referrals.frontdoor.web;

import org.jspecify.annotations.NullMarked;
