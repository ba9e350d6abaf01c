/** The rules of completion intake: what is refused, what it proves, what is the same completion. Pure. */
@NullMarked
package uk.deliveryboard.training.completion.model;

import org.jspecify.annotations.NullMarked;
