/** Annual returns of an agency: the safeguarding audit, and the report to governors (S1). One of each for an academic year. */
@NullMarked
package uk.deliveryboard.plans.annualreturn;

import org.jspecify.annotations.NullMarked;
