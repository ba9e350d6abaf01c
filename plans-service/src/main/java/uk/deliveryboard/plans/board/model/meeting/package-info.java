/** Meetings, attendance by seat, and what becomes of minutes. Pure. */
@NullMarked
package uk.deliveryboard.plans.board.model.meeting;

import org.jspecify.annotations.NullMarked;
