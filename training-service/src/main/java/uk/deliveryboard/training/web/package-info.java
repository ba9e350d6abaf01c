/** The HTTP edge: requests, responses and problems. */
@NullMarked
package uk.deliveryboard.training.web;

import org.jspecify.annotations.NullMarked;
