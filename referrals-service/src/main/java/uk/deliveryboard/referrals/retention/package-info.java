/**
 * How long what is held of a referral is kept: rules as data, legal holds, decisions of two people, destruction of the
 * vault's key and a certificate. Codes and bands stay, so that history still adds up.
 */
@NullMarked
package uk.deliveryboard.referrals.retention;

import org.jspecify.annotations.NullMarked;
