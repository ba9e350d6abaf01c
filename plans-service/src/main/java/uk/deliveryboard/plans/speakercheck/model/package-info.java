/** The states of a check and what leads from one to the next. */
@NullMarked
package uk.deliveryboard.plans.speakercheck.model;

import org.jspecify.annotations.NullMarked;
