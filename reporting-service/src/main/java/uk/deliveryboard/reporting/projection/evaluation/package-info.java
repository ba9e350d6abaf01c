/** What people say of themselves before workshops, after them and three months later, five of them at a time. */
@NullMarked
package uk.deliveryboard.reporting.projection.evaluation;

import org.jspecify.annotations.NullMarked;
