/** What needs somebody: all that is overdue or due soon in the plans, on the boards, in the registers and in the offices of an agency. */
@NullMarked
package uk.deliveryboard.plans.due;

import org.jspecify.annotations.NullMarked;
