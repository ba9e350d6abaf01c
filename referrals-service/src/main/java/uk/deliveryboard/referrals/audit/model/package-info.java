/** Entries of the access log and the seals over them. */
@NullMarked
package uk.deliveryboard.referrals.audit.model;

import org.jspecify.annotations.NullMarked;
