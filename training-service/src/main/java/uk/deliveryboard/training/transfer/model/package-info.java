/** What a transfer is and why one is refused. Pure. */
@NullMarked
package uk.deliveryboard.training.transfer.model;

import org.jspecify.annotations.NullMarked;
