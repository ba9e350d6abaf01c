/** What surrounds the pages of a quarter. */
@NullMarked
package uk.deliveryboard.reporting.web.page.frame;

import org.jspecify.annotations.NullMarked;
