/** A plan as a document becomes a plan that was read. Nothing here stores anything, and no text is dropped. */
@NullMarked
package uk.deliveryboard.plans.planimport;

import org.jspecify.annotations.NullMarked;
