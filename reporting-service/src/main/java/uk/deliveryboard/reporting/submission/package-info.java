/** Which agency has sent what for a quarter, and whether in time. */
@NullMarked
package uk.deliveryboard.reporting.submission;

import org.jspecify.annotations.NullMarked;
