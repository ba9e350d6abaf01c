/** Small numbers about people are withheld here, before anything leaves the query layer. */
@NullMarked
package uk.deliveryboard.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
