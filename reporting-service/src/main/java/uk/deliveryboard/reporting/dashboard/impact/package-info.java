/** What workshops change, as those who were there say of themselves: never of fewer than five people. Pure. */
@NullMarked
package uk.deliveryboard.reporting.dashboard.impact;

import org.jspecify.annotations.NullMarked;
