/** Who is to be trained in what, and the targets. Decisions are added, never changed: a past quarter keeps its rules. */
@NullMarked
package uk.deliveryboard.training.requirement;

import org.jspecify.annotations.NullMarked;
