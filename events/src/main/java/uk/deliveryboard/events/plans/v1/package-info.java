/** What happens to delivery plans and the actions in them. Version 1: fields may be added, never changed. */
@NullMarked
package uk.deliveryboard.events.plans.v1;

import org.jspecify.annotations.NullMarked;
