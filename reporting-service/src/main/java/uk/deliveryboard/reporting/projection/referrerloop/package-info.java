/** Whether referrers heard in time. */
@NullMarked
package uk.deliveryboard.reporting.projection.referrerloop;

import org.jspecify.annotations.NullMarked;
