/** Figures written down in every way in which they are published, to be kept. */
@NullMarked
package uk.deliveryboard.reporting.web.publishing;

import org.jspecify.annotations.NullMarked;
