/** Reviews over HTTP. */
@NullMarked
package uk.deliveryboard.referrals.review.web;

import org.jspecify.annotations.NullMarked;
