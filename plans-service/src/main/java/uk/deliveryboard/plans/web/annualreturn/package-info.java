/** Annual returns over HTTP. */
@NullMarked
package uk.deliveryboard.plans.web.annualreturn;

import org.jspecify.annotations.NullMarked;
