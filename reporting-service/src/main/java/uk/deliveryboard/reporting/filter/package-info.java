/** Picks from the figures of a quarter what a reader asked for. It sees what was published, and nothing else. */
@NullMarked
package uk.deliveryboard.reporting.filter;

import org.jspecify.annotations.NullMarked;
