/**
 * The identity vault: name, date of birth, address, narrative, contacts and statements of a referral, encrypted under a
 * data key of the referral and read only with a purpose. It is not a search engine and gives nothing to an event.
 */
@NullMarked
package uk.deliveryboard.referrals.vault;

import org.jspecify.annotations.NullMarked;
