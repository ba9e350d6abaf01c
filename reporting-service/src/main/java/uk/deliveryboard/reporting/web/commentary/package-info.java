/** Commentary on the figures, read and written by programs and by people with plain forms. */
@NullMarked
package uk.deliveryboard.reporting.web.commentary;

import org.jspecify.annotations.NullMarked;
