/** Facts of this service in the words of the published language. */
@NullMarked
package uk.deliveryboard.plans.messaging;

import org.jspecify.annotations.NullMarked;
