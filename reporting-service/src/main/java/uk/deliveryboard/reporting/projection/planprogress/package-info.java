/** Plan actions and the history of their status, from the plans' events. */
@NullMarked
package uk.deliveryboard.reporting.projection.planprogress;

import org.jspecify.annotations.NullMarked;
