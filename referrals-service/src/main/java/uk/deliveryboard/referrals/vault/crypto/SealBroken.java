package uk.deliveryboard.referrals.vault.crypto;

/** A ciphertext does not open: wrong key, wrong place, or changed. Says nothing of the content. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SealBroken(String message) {
        super(message);
    }
}
