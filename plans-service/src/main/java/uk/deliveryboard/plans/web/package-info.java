/** The HTTP edge: requests, answers and problems. */
@NullMarked
package uk.deliveryboard.plans.web;

import org.jspecify.annotations.NullMarked;
