/** Programs: bearer tokens, checked at the edge, and the Basic credentials of learning systems, exchanged for one. */
@NullMarked
package uk.deliveryboard.gateway.token;

import org.jspecify.annotations.NullMarked;
