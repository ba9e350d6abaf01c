/** Confirmed links and supervisors' reviews in PostgreSQL. */
@NullMarked
package uk.deliveryboard.referrals.supervision.jdbc;

import org.jspecify.annotations.NullMarked;
