/** What a head-count says and when it is refused. Pure. */
@NullMarked
package uk.deliveryboard.training.headcount.model;

import org.jspecify.annotations.NullMarked;
