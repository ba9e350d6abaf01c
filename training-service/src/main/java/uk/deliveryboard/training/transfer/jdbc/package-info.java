/** SQL of transfers. */
@NullMarked
package uk.deliveryboard.training.transfer.jdbc;

import org.jspecify.annotations.NullMarked;
