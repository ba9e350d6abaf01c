/** Files with keys: readable by their owner alone, whole or not there. */
@NullMarked
package uk.deliveryboard.referrals.keyfile;

import org.jspecify.annotations.NullMarked;
