/** HTTP edge of head-counts. */
@NullMarked
package uk.deliveryboard.training.headcount.web;

import org.jspecify.annotations.NullMarked;
