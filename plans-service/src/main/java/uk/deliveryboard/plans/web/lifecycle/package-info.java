/** Moving a plan through its life over HTTP. */
@NullMarked
package uk.deliveryboard.plans.web.lifecycle;

import org.jspecify.annotations.NullMarked;
