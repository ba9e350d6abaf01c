/** Who gets a place, who was there, and how a trainer stands. Pure. */
@NullMarked
package uk.deliveryboard.training.workshop.model;

import org.jspecify.annotations.NullMarked;
