/** The figures for programs: JSON and CSV, and the state of the projections. */
@NullMarked
package uk.deliveryboard.reporting.web.api;

import org.jspecify.annotations.NullMarked;
