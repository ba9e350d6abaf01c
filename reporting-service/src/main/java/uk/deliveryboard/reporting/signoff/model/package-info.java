/** The rules of signing a quarter off: phases, states, decisions. */
@NullMarked
package uk.deliveryboard.reporting.signoff.model;

import org.jspecify.annotations.NullMarked;
