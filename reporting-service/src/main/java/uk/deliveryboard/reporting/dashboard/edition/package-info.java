/** What readers have been told of people, and when that is replaced. */
@NullMarked
package uk.deliveryboard.reporting.dashboard.edition;

import org.jspecify.annotations.NullMarked;
