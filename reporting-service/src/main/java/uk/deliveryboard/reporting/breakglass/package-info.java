/** Counts about people as they are, for the one role that may see them: with a reason, for a quarter of an hour, logged. */
@NullMarked
package uk.deliveryboard.reporting.breakglass;

import org.jspecify.annotations.NullMarked;
