/** The layouts of plans over HTTP. */
@NullMarked
package uk.deliveryboard.plans.web.template;

import org.jspecify.annotations.NullMarked;
