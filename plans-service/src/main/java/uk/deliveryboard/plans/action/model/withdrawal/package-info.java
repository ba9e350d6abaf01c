/** How an action leaves a plan unfinished. */
@NullMarked
package uk.deliveryboard.plans.action.model.withdrawal;

import org.jspecify.annotations.NullMarked;
