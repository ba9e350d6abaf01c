/** The courses' SQL. */
@NullMarked
package uk.deliveryboard.training.course.jdbc;

import org.jspecify.annotations.NullMarked;
