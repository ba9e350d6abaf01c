/** Read-and-acknowledge over HTTP. */
@NullMarked
package uk.deliveryboard.plans.web.acknowledgement;

import org.jspecify.annotations.NullMarked;
