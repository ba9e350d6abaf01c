/** Who has read a model document. By entry of the register, so that a new version starts with nobody. */
@NullMarked
package uk.deliveryboard.plans.acknowledgement;

import org.jspecify.annotations.NullMarked;
