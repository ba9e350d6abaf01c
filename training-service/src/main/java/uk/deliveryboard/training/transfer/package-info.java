/**
 * Changes of employers within the area: a leaver here, a joiner there, and proven training that goes along (rules T-5
 * and T-6). Both agencies act, each for its own staff; neither sees the reference that the other has for the person.
 */
@NullMarked
package uk.deliveryboard.training.transfer;

import org.jspecify.annotations.NullMarked;
