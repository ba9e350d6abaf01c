/** What this service tells others and what it learns from them: the only place that knows wire types. */
@NullMarked
package uk.deliveryboard.training.messaging;

import org.jspecify.annotations.NullMarked;
