/** Quarters side by side, for programs. */
@NullMarked
package uk.deliveryboard.reporting.web.api.comparison;

import org.jspecify.annotations.NullMarked;
