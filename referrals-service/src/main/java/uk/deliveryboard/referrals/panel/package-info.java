/** The panel of a board: who sits on it, when it meets, what it has to look at, what was checked before, and what it asks of agencies. */
@NullMarked
package uk.deliveryboard.referrals.panel;

import org.jspecify.annotations.NullMarked;
