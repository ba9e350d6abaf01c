/** Workshops of an agency for its own staff: places, attendance, and who may give them. Attendance becomes completions by the one intake there is. */
@NullMarked
package uk.deliveryboard.training.workshop;

import org.jspecify.annotations.NullMarked;
