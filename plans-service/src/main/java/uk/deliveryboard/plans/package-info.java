/** Agencies, their delivery plans and the actions in them. It does not know training records or referrals. */
@NullMarked
package uk.deliveryboard.plans;

import org.jspecify.annotations.NullMarked;
