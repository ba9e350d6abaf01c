/** What surrounds the pathway: its calendar, its picture and the book of all rules. */
@NullMarked
package uk.deliveryboard.referrals.pathway;

import org.jspecify.annotations.NullMarked;
