/** Rules of retention and what they say of a record on a day. */
@NullMarked
package uk.deliveryboard.referrals.retention.model;

import org.jspecify.annotations.NullMarked;
