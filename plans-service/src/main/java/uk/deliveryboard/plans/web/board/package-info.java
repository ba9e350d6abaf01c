/** The record of delivery boards over HTTP. */
@NullMarked
package uk.deliveryboard.plans.web.board;

import org.jspecify.annotations.NullMarked;
