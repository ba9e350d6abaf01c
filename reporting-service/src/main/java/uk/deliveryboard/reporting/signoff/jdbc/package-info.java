/** The SQL of sign-offs and of the versions they froze. */
@NullMarked
package uk.deliveryboard.reporting.signoff.jdbc;

import org.jspecify.annotations.NullMarked;
