/** What a layout says. */
@NullMarked
package uk.deliveryboard.plans.template.model;

import org.jspecify.annotations.NullMarked;
