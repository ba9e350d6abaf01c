/** What agencies enter in their registers. */
@NullMarked
package uk.deliveryboard.events.plans.v1.register;

import org.jspecify.annotations.NullMarked;
