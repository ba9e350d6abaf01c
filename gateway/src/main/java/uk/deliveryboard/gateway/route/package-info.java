/** Which path belongs to which service, and what may cross between client and service. It decides nothing about who may do what: services do. */
@NullMarked
package uk.deliveryboard.gateway.route;

import org.jspecify.annotations.NullMarked;
