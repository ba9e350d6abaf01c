/** What panels owed and did: reviews, sessions, consent, onward services and checks, from the referrals' events. */
@NullMarked
package uk.deliveryboard.reporting.projection.cases;

import org.jspecify.annotations.NullMarked;
