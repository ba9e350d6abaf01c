/** HTTP edge of transfers. */
@NullMarked
package uk.deliveryboard.training.transfer.web;

import org.jspecify.annotations.NullMarked;
