/** Correlation of requests, and figures about the platform's own machinery. */
@NullMarked
package uk.deliveryboard.platform.observe;

import org.jspecify.annotations.NullMarked;
