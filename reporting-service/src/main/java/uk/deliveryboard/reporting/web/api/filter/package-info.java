/** Filtered figures for programs, and files of them. */
@NullMarked
package uk.deliveryboard.reporting.web.api.filter;

import org.jspecify.annotations.NullMarked;
