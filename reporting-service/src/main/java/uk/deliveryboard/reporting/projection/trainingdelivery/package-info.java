/** Who may give workshops and who gave them. */
@NullMarked
package uk.deliveryboard.reporting.projection.trainingdelivery;

import org.jspecify.annotations.NullMarked;
