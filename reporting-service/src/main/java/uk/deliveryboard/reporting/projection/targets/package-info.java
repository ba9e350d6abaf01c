/** What was decided about how many are to be trained at least. */
@NullMarked
package uk.deliveryboard.reporting.projection.targets;

import org.jspecify.annotations.NullMarked;
