/** Events of other services folded into tables, each exactly once in effect, whatever is repeated, late or broken. */
@NullMarked
package uk.deliveryboard.platform.projection;

import org.jspecify.annotations.NullMarked;
