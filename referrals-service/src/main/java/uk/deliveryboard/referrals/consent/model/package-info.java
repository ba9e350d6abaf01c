/** Consent as a history of entries: pure. */
@NullMarked
package uk.deliveryboard.referrals.consent.model;

import org.jspecify.annotations.NullMarked;
