/** What surrounds the pathway: its calendar and its picture. */
@NullMarked
package uk.deliveryboard.referrals.pathway;

import org.jspecify.annotations.NullMarked;
