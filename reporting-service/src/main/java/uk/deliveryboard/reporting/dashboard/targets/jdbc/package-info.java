/** SQL of targets. */
@NullMarked
package uk.deliveryboard.reporting.dashboard.targets.jdbc;

import org.jspecify.annotations.NullMarked;
