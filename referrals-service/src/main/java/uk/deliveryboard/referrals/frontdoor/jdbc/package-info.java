/** Routes, advice and screenings in PostgreSQL. */
@NullMarked
package uk.deliveryboard.referrals.frontdoor.jdbc;

import org.jspecify.annotations.NullMarked;
