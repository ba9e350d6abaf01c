/**
 * The board pack: a quarter as a tagged PDF for people who read it on paper, on a screen or by a screen reader. It says
 * what page and workbook say, in the same words and numbers.
 */
@NullMarked
package uk.deliveryboard.reporting.pack;

import org.jspecify.annotations.NullMarked;
