/** Redaction: pure text work. */
@NullMarked
package uk.deliveryboard.referrals.disclosure.model;

import org.jspecify.annotations.NullMarked;
