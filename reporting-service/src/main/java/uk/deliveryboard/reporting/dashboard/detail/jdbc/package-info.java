/** Counts from the rows of projections. */
@NullMarked
package uk.deliveryboard.reporting.dashboard.detail.jdbc;

import org.jspecify.annotations.NullMarked;
