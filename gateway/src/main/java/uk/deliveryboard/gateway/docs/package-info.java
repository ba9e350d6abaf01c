/** The API documents of all services in one place, open to everybody. */
@NullMarked
package uk.deliveryboard.gateway.docs;

import org.jspecify.annotations.NullMarked;
