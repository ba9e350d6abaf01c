/** Changing actions, and looking at those of a plan from different sides. */
@NullMarked
package uk.deliveryboard.plans.web.action;

import org.jspecify.annotations.NullMarked;
