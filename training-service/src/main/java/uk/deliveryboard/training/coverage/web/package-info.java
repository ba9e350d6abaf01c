/** The HTTP edge of coverage. */
@NullMarked
package uk.deliveryboard.training.coverage.web;

import org.jspecify.annotations.NullMarked;
