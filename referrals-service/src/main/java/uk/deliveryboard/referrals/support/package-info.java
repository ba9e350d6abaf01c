/** Support that was promised and what came of it: interventions, sessions planned and delivered, and alerts. */
@NullMarked
package uk.deliveryboard.referrals.support;

import org.jspecify.annotations.NullMarked;
