/** Panels over HTTP. */
@NullMarked
package uk.deliveryboard.referrals.panel.web;

import org.jspecify.annotations.NullMarked;
