/** By whose rights a request is made: found out before a handler sees its caller, and entered where it is not their own. */
@NullMarked
package uk.deliveryboard.plans.web.standing;

import org.jspecify.annotations.NullMarked;
