/** How a plan moves from state to state: one table, and the rules of each move. */
@NullMarked
package uk.deliveryboard.plans.plan.model.transition;

import org.jspecify.annotations.NullMarked;
