/** Who may see which figures, and who may repair projections. The same policy decides for API, page and export. */
@NullMarked
package uk.deliveryboard.reporting.access;

import org.jspecify.annotations.NullMarked;
