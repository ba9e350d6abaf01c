/** From tables as people lay them out to actions, with whatever could not be placed. Pure. */
@NullMarked
package uk.deliveryboard.plans.planimport.model;

import org.jspecify.annotations.NullMarked;
