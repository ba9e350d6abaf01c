/**
 * What agencies and the chair say about the figures of a quarter: what happened, why, and what next. It is about
 * organisations; people are refused as far as a program can tell.
 */
@NullMarked
package uk.deliveryboard.reporting.commentary;

import org.jspecify.annotations.NullMarked;
