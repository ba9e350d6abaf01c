/** Who may do what in this service, each no with all its reasons. */
@NullMarked
package uk.deliveryboard.plans.access;

import org.jspecify.annotations.NullMarked;
