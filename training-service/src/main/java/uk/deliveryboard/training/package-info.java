/** Courses, staff in scope and training completions. It knows agencies only as the directory's events tell of them. */
@NullMarked
package uk.deliveryboard.training;

import org.jspecify.annotations.NullMarked;
