/** The only SQL of assessments. */
@NullMarked
package uk.deliveryboard.referrals.assessment.jdbc;

import org.jspecify.annotations.NullMarked;
