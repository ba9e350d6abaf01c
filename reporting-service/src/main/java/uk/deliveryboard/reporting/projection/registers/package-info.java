/** What agencies have in their registers, as far as figures rest on it. */
@NullMarked
package uk.deliveryboard.reporting.projection.registers;

import org.jspecify.annotations.NullMarked;
