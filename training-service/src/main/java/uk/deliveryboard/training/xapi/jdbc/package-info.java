/** The SQL of statements and of what they claim. */
@NullMarked
package uk.deliveryboard.training.xapi.jdbc;

import org.jspecify.annotations.NullMarked;
