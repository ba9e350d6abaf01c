/** Plan documents over HTTP: sent, looked at, confirmed. */
@NullMarked
package uk.deliveryboard.plans.web.planimport;

import org.jspecify.annotations.NullMarked;
