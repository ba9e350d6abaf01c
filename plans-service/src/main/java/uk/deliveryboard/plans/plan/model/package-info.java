/** What a plan is and when it may be opened. Pure. */
@NullMarked
package uk.deliveryboard.plans.plan.model;

import org.jspecify.annotations.NullMarked;
