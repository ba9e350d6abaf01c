/** What commentary may not hold. */
@NullMarked
package uk.deliveryboard.reporting.commentary.model;

import org.jspecify.annotations.NullMarked;
