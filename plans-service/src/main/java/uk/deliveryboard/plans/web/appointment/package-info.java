/** Offices of an agency over HTTP, for those who keep them. */
@NullMarked
package uk.deliveryboard.plans.web.appointment;

import org.jspecify.annotations.NullMarked;
