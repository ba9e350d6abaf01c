/** Evidence over HTTP. */
@NullMarked
package uk.deliveryboard.plans.web.evidence;

import org.jspecify.annotations.NullMarked;
