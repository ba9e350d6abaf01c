/** Consent over HTTP. */
@NullMarked
package uk.deliveryboard.referrals.consent.web;

import org.jspecify.annotations.NullMarked;
