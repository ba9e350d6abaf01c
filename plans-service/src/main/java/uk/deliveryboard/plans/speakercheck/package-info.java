/** Checks of external speakers and of those who want premises: four steps, and a decision justified in writing either way. */
@NullMarked
package uk.deliveryboard.plans.speakercheck;

import org.jspecify.annotations.NullMarked;
