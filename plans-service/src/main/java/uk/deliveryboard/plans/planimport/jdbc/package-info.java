/** The SQL of plan imports. */
@NullMarked
package uk.deliveryboard.plans.planimport.jdbc;

import org.jspecify.annotations.NullMarked;
