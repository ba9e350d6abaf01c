/** Who calls, what they may do and which rows they may see. The rules themselves belong to each service. */
@NullMarked
package uk.deliveryboard.platform.access;

import org.jspecify.annotations.NullMarked;
