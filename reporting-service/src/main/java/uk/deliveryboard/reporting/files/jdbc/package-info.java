/** The SQL of files that are made in the background. */
@NullMarked
package uk.deliveryboard.reporting.files.jdbc;

import org.jspecify.annotations.NullMarked;
