/** When answers are taken, and when their means are told. Pure. */
@NullMarked
package uk.deliveryboard.training.evaluation.model;

import org.jspecify.annotations.NullMarked;
