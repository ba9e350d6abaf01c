/** Support over HTTP. */
@NullMarked
package uk.deliveryboard.referrals.support.web;

import org.jspecify.annotations.NullMarked;
