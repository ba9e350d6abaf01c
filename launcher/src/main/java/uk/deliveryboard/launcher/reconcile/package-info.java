/** Compares what the board is shown with a recount from the tables of the services that own the facts. */
@NullMarked
package uk.deliveryboard.launcher.reconcile;

import org.jspecify.annotations.NullMarked;
