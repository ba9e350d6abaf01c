/** Offices, appointments, and what may be entered of them. Pure. */
@NullMarked
package uk.deliveryboard.plans.appointment.model;

import org.jspecify.annotations.NullMarked;
