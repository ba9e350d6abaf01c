/** Which offices of agencies are held, never by whom. */
@NullMarked
package uk.deliveryboard.events.directory.v1.office;

import org.jspecify.annotations.NullMarked;
