/** The SQL of requirements and targets. */
@NullMarked
package uk.deliveryboard.training.requirement.jdbc;

import org.jspecify.annotations.NullMarked;
