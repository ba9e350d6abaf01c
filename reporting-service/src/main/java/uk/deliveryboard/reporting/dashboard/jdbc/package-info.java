/** The SQL behind the figures: counts of rows, as at a day. */
@NullMarked
package uk.deliveryboard.reporting.dashboard.jdbc;

import org.jspecify.annotations.NullMarked;
