/** Filtered figures for people. */
@NullMarked
package uk.deliveryboard.reporting.web.page.filter;

import org.jspecify.annotations.NullMarked;
