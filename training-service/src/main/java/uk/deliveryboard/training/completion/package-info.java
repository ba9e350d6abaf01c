/** Training completions: taken from many sources, recorded once. */
@NullMarked
package uk.deliveryboard.training.completion;

import org.jspecify.annotations.NullMarked;
