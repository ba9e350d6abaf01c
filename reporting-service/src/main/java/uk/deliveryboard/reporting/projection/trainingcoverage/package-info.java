/** Staff in scope and their training records, from the training events. */
@NullMarked
package uk.deliveryboard.reporting.projection.trainingcoverage;

import org.jspecify.annotations.NullMarked;
