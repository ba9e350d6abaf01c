/** Who looked: an access log that is only ever added to, the seals that prove it, and what is told from it. */
@NullMarked
package uk.deliveryboard.referrals.audit;

import org.jspecify.annotations.NullMarked;
