/** Routes, advice and screenings. */
@NullMarked
package uk.deliveryboard.referrals.frontdoor.model;

import org.jspecify.annotations.NullMarked;
