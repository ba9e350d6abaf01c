/** Quarters side by side: made from what was published of each, so that putting them together tells nothing new. */
@NullMarked
package uk.deliveryboard.reporting.comparison;

import org.jspecify.annotations.NullMarked;
