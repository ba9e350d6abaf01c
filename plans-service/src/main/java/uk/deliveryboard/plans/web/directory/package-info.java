/** The directory over HTTP: entries as they are and as they were. */
@NullMarked
package uk.deliveryboard.plans.web.directory;

import org.jspecify.annotations.NullMarked;
