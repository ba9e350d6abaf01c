/**
 * Organisations without a list of staff: how many are in scope at the end of a quarter, and how many of them trained, as
 * the organisation says. Nobody can check it person by person, so it is always marked and never stands before a list.
 */
@NullMarked
package uk.deliveryboard.training.headcount;

import org.jspecify.annotations.NullMarked;
