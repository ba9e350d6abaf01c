/** What others say of a plan: equality assessments, sign-offs, reviews and audits, and when the next are due. */
@NullMarked
package uk.deliveryboard.plans.plan.model.assurance;

import org.jspecify.annotations.NullMarked;
