/** Figures as tables: the one form from which pages and workbooks are made. */
@NullMarked
package uk.deliveryboard.reporting.dashboard.table;

import org.jspecify.annotations.NullMarked;
