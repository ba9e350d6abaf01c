/** How far an agency's staff are trained, and whether one of them is. Reads only. */
@NullMarked
package uk.deliveryboard.training.coverage;

import org.jspecify.annotations.NullMarked;
