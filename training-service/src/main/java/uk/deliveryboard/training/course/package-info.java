/** Courses, shared by all agencies of the area. They are added, never changed. */
@NullMarked
package uk.deliveryboard.training.course;

import org.jspecify.annotations.NullMarked;
