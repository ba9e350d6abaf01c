/** How much one caller, one agency or one address may ask for. Counted in memory: N gateways allow N times as much. */
@NullMarked
package uk.deliveryboard.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
