/** How a request reaches a service and the answer comes back: streamed both ways, bounded in time, never repeated when that is not safe. */
@NullMarked
package uk.deliveryboard.gateway.proxy;

import org.jspecify.annotations.NullMarked;
