/** What may be said about a member of staff, and what changes by it. Pure. */
@NullMarked
package uk.deliveryboard.training.staff.model;

import org.jspecify.annotations.NullMarked;
