/** The edge: routes, sign-in, token relay and limits. It holds no domain rule and no database. */
@NullMarked
package uk.deliveryboard.gateway;

import org.jspecify.annotations.NullMarked;
