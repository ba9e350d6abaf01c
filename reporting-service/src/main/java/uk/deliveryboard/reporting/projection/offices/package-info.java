/** Which offices of agencies are held, and until when. */
@NullMarked
package uk.deliveryboard.reporting.projection.offices;

import org.jspecify.annotations.NullMarked;
