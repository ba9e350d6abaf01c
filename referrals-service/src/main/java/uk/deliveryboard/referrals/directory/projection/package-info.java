/** Keeps the copy of the directory up to date from its events. */
@NullMarked
package uk.deliveryboard.referrals.directory.projection;

import org.jspecify.annotations.NullMarked;
