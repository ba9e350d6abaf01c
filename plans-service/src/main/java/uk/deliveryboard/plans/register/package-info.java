/** Registers of an agency: dated entries, each with an owner and a day of review. Never overwritten: a renewal is a new entry. */
@NullMarked
package uk.deliveryboard.plans.register;

import org.jspecify.annotations.NullMarked;
