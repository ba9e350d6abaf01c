/**
 * Charts as accessible SVG, each with the data table of the very same numbers. A suppressed number is never handed to
 * this package, so that no shape or label can give it away.
 */
@NullMarked
package uk.deliveryboard.platform.webui.chart;

import org.jspecify.annotations.NullMarked;
