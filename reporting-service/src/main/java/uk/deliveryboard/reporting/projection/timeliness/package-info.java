/** How long referrals stay in the stages of the pathway. */
@NullMarked
package uk.deliveryboard.reporting.projection.timeliness;

import org.jspecify.annotations.NullMarked;
