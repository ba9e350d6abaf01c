/** The HTTP edge of workshops and trainers. */
@NullMarked
package uk.deliveryboard.training.workshop.web;

import org.jspecify.annotations.NullMarked;
