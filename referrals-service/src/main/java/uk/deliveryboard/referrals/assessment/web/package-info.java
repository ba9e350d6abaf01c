/** Assessments over HTTP. */
@NullMarked
package uk.deliveryboard.referrals.assessment.web;

import org.jspecify.annotations.NullMarked;
