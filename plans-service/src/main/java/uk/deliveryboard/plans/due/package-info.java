/** What needs somebody: all that is overdue or due soon in the plans of an agency. */
@NullMarked
package uk.deliveryboard.plans.due;

import org.jspecify.annotations.NullMarked;
