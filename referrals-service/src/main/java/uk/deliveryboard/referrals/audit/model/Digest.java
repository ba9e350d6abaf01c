package uk.deliveryboard.referrals.audit.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SHA-256 of a list of fields: each goes in with its length, a missing one with -1. */
public final class Digest {

    private final MessageDigest sha256;

    public Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public Digest text(@Nullable String text) {
        if (text == null) {
            sha256.update(length(-1));
            return this;
        }
        return block(text.getBytes(StandardCharsets.UTF_8));
    }

    public Digest texts(List<String> texts) {
        sha256.update(length(texts.size()));
        texts.forEach(this::text);
        return this;
    }

    public Digest block(byte[] block) {
        sha256.update(length(block.length));
        sha256.update(block);
        return this;
    }

    public byte[] bytes() {
        return sha256.digest();
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }
}
