/** What delivery boards do. */
@NullMarked
package uk.deliveryboard.events.plans.v1.board;

import org.jspecify.annotations.NullMarked;
