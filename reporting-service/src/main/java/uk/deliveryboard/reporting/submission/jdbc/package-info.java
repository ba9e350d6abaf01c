/** Days of reports from the rows of a projection. */
@NullMarked
package uk.deliveryboard.reporting.submission.jdbc;

import org.jspecify.annotations.NullMarked;
