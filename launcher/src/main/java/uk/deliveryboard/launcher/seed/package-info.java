/**
 * Northmere, the fictional area of the demonstration: who is in it and what happened there, worked out from a fixed
 * seed and the day it is. Nothing here talks to anything.
 */
@NullMarked
package uk.deliveryboard.launcher.seed;

import org.jspecify.annotations.NullMarked;
