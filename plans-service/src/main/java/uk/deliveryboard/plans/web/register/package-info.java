/** Registers over HTTP. */
@NullMarked
package uk.deliveryboard.plans.web.register;

import org.jspecify.annotations.NullMarked;
