/** Referrals received and the stage they are in, from the referrals' events. */
@NullMarked
package uk.deliveryboard.reporting.projection.referralflow;

import org.jspecify.annotations.NullMarked;
