/** Checks of speakers and of premises over HTTP. */
@NullMarked
package uk.deliveryboard.plans.web.speakercheck;

import org.jspecify.annotations.NullMarked;
