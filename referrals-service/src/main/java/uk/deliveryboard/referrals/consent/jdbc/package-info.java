/** The only SQL of consent. */
@NullMarked
package uk.deliveryboard.referrals.consent.jdbc;

import org.jspecify.annotations.NullMarked;
