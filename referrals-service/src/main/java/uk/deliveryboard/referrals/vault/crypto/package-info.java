/** Envelope encryption with the JDK's AES-GCM, and the ring of wrapping keys behind a port that a KMS can fill. */
@NullMarked
package uk.deliveryboard.referrals.vault.crypto;

import org.jspecify.annotations.NullMarked;
