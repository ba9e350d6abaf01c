/** Agencies and their boards, from the directory's events. */
@NullMarked
package uk.deliveryboard.reporting.projection.directory;

import org.jspecify.annotations.NullMarked;
