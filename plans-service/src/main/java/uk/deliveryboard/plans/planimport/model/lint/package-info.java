/** What a careful reader would ask about a plan. Pure; findings name places, never repeat what is written there. */
@NullMarked
package uk.deliveryboard.plans.planimport.model.lint;

import org.jspecify.annotations.NullMarked;
