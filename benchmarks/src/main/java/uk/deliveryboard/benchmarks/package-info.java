/** Speed, always as a ratio to a named floor measured in the same run. Outside the default build. */
@NullMarked
package uk.deliveryboard.benchmarks;

import org.jspecify.annotations.NullMarked;
