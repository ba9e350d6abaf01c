/** Constraints on single fields of requests. */
@NullMarked
package uk.deliveryboard.plans.web.constraint;

import org.jspecify.annotations.NullMarked;
