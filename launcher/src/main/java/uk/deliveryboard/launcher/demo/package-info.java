/** Fills the demonstration area through the gateway's public API, as its people would, and says how to act as them. */
@NullMarked
package uk.deliveryboard.launcher.demo;

import org.jspecify.annotations.NullMarked;
