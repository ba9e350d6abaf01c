/** Who has sent what, for programs. */
@NullMarked
package uk.deliveryboard.reporting.web.api.returns;

import org.jspecify.annotations.NullMarked;
