/** Interventions, sessions and what deserves a look: pure. */
@NullMarked
package uk.deliveryboard.referrals.support.model;

import org.jspecify.annotations.NullMarked;
