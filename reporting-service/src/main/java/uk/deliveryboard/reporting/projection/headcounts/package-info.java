/** What agencies without a list of staff say of themselves, at the end of each quarter. */
@NullMarked
package uk.deliveryboard.reporting.projection.headcounts;

import org.jspecify.annotations.NullMarked;
