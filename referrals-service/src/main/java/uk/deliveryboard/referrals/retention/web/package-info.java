/** The HTTP interface of retention. */
@NullMarked
package uk.deliveryboard.referrals.retention.web;

import org.jspecify.annotations.NullMarked;
