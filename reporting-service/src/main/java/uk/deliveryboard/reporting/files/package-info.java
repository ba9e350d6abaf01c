/** Files that take long to make: they are made in the background, kept for an hour and given to who asked for them. */
@NullMarked
package uk.deliveryboard.reporting.files;

import org.jspecify.annotations.NullMarked;
