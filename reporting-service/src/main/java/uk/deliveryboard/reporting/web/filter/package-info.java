/** The one way in which page, API and files come to filtered figures. */
@NullMarked
package uk.deliveryboard.reporting.web.filter;

import org.jspecify.annotations.NullMarked;
