/** From the ways in which plans word a timescale to days. Pure. */
@NullMarked
package uk.deliveryboard.plans.action.model.timescale;

import org.jspecify.annotations.NullMarked;
