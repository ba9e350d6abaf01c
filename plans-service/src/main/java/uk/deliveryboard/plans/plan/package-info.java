/** Delivery plans. An agency opens its own and sees no others. */
@NullMarked
package uk.deliveryboard.plans.plan;

import org.jspecify.annotations.NullMarked;
