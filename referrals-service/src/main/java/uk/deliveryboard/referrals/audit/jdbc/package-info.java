/** The only SQL of the access log. */
@NullMarked
package uk.deliveryboard.referrals.audit.jdbc;

import org.jspecify.annotations.NullMarked;
