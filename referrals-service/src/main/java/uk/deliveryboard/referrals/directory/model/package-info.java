/** Agencies as this service needs to know them. */
@NullMarked
package uk.deliveryboard.referrals.directory.model;

import org.jspecify.annotations.NullMarked;
