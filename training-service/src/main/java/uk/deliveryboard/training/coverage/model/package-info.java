/** Coverage against its target, in whole numbers. Pure. */
@NullMarked
package uk.deliveryboard.training.coverage.model;

import org.jspecify.annotations.NullMarked;
