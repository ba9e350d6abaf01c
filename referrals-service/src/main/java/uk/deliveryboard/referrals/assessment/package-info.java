/** Assessments of susceptibility by instruments that are data, and what changed from one to the next. */
@NullMarked
package uk.deliveryboard.referrals.assessment;

import org.jspecify.annotations.NullMarked;
