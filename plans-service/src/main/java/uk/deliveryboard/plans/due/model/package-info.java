/** What may be due. */
@NullMarked
package uk.deliveryboard.plans.due.model;

import org.jspecify.annotations.NullMarked;
