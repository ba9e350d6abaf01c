/** Instruments, assessments and their differences: pure. */
@NullMarked
package uk.deliveryboard.referrals.assessment.model;

import org.jspecify.annotations.NullMarked;
