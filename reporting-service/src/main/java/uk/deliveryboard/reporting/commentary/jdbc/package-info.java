/** The SQL of commentary. */
@NullMarked
package uk.deliveryboard.reporting.commentary.jdbc;

import org.jspecify.annotations.NullMarked;
