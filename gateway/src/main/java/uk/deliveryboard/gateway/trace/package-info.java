/** The names of a request that appear in every log line, problem and span it leads to. */
@NullMarked
package uk.deliveryboard.gateway.trace;

import org.jspecify.annotations.NullMarked;
