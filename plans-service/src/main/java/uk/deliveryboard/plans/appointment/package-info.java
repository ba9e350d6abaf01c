/**
 * Who holds which office of an agency, from which day until which. Another holder is another appointment, and an end is
 * added to one: what was entered is never overwritten.
 */
@NullMarked
package uk.deliveryboard.plans.appointment;

import org.jspecify.annotations.NullMarked;
