/** The layouts that plans come in. They are data: a new one is a file below {@code plan-templates}. */
@NullMarked
package uk.deliveryboard.plans.template;

import org.jspecify.annotations.NullMarked;
