/** The HTTP edge of evaluation. */
@NullMarked
package uk.deliveryboard.training.evaluation.web;

import org.jspecify.annotations.NullMarked;
