/** The days on which agencies sent anything. */
@NullMarked
package uk.deliveryboard.reporting.projection.returns;

import org.jspecify.annotations.NullMarked;
