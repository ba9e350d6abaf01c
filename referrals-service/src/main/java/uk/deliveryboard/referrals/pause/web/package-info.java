/** The HTTP interface of pauses. */
@NullMarked
package uk.deliveryboard.referrals.pause.web;

import org.jspecify.annotations.NullMarked;
