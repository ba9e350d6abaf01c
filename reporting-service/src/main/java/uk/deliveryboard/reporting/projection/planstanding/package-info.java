/** Which plans are in force, what they rest on, and when their boards looked at them. */
@NullMarked
package uk.deliveryboard.reporting.projection.planstanding;

import org.jspecify.annotations.NullMarked;
