/** The SQL of the log of unsuppressed views. */
@NullMarked
package uk.deliveryboard.reporting.breakglass.jdbc;

import org.jspecify.annotations.NullMarked;
