/** What a course is and how long its completion is valid. Pure. */
@NullMarked
package uk.deliveryboard.training.course.model;

import org.jspecify.annotations.NullMarked;
