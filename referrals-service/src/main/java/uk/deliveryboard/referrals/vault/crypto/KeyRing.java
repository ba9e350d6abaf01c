package uk.deliveryboard.referrals.vault.crypto;

import java.util.Set;

/**
 * Keeps the keys that wrap data keys. These are the operations of a key management service: a wrapping key never leaves
 * it. The context is authenticated, not stored: unwrapping needs the same one.
 */
public interface KeyRing {

    /**
     * A data key under a wrapping key.
     *
     * @param keyId name of the wrapping key
     */
    record Wrapped(String keyId, byte[] bytes) {}

    Wrapped wrap(byte[] dataKey, byte[] context);

    /** @throws SealBroken where the key is unknown, or key, context or bytes are not those of the wrapping */
    byte[] unwrap(Wrapped wrapped, byte[] context);

    /** Name of the key that wraps from now on. */
    String activeKey();

    /** Adds a new wrapping key and makes it the active one; the older ones still unwrap. */
    String rotate();

    /** Whether these keys are all at hand. */
    boolean has(Set<String> keyIds);

    /** Keyed digest (HMAC-SHA-256), equal for equal texts and saying nothing of them without the key. */
    byte[] digest(byte[] text);
}
