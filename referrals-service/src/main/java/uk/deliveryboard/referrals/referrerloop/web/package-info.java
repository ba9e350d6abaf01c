/** The HTTP interface of the referrer loop. */
@NullMarked
package uk.deliveryboard.referrals.referrerloop.web;

import org.jspecify.annotations.NullMarked;
