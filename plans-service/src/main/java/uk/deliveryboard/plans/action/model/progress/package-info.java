/** How a report changes an action, and what of that others are told. Pure. */
@NullMarked
package uk.deliveryboard.plans.action.model.progress;

import org.jspecify.annotations.NullMarked;
