/** How many are to be trained at least: decided elsewhere, told by events, and looked up by day. */
@NullMarked
package uk.deliveryboard.reporting.dashboard.targets;

import org.jspecify.annotations.NullMarked;
