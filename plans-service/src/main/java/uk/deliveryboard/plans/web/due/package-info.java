/** What needs me, over HTTP. */
@NullMarked
package uk.deliveryboard.plans.web.due;

import org.jspecify.annotations.NullMarked;
