/** What statements say: which are the same, what they claim of somebody's training, what stands in the end. Pure. */
@NullMarked
package uk.deliveryboard.training.xapi.model;

import org.jspecify.annotations.NullMarked;
