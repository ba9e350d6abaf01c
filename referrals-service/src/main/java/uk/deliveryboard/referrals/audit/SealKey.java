package uk.deliveryboard.referrals.audit;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.audit.model.Digest;
import uk.deliveryboard.referrals.audit.model.Seal;
import uk.deliveryboard.referrals.keyfile.PrivateFile;

/** The Ed25519 key that signs seals, in a file of its own; whoever verifies needs its public half only. */
public final class SealKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "private";
    private static final String PUBLIC = "public";

    private final @Nullable PrivateKey privateKey;
    private final PublicKey publicKey;

    private SealKey(@Nullable PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** The key in the file, which is made where there is none. */
    public static SealKey open(Path file) {
        Properties properties = new PrivateFile(file).readOrCreate(SealKey::newPair);
        try {
            return new SealKey(KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(decoded(properties.getProperty(PRIVATE, "")))),
                    publicKey(properties.getProperty(PUBLIC, "")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " holds no key of ours: restore it from its backup");
        }
    }

    /** The public half alone, as {@link #publicText} gives it. */
    public static SealKey toVerify(String publicText) {
        try {
            return new SealKey(null, publicKey(publicText));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("this is no public key of Ed25519 in Base64");
        }
    }

    public String publicText() {
        return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    }

    /** First half of the digest of the public key. */
    public String id() {
        return HexFormat.of().formatHex(new Digest().block(publicKey.getEncoded()).bytes(), 0, 16);
    }

    public Seal.Signed sign(Seal seal) {
        return new Seal.Signed(seal, id(), sign(seal.head()));
    }

    public byte[] sign(byte[] head) {
        if (privateKey == null) {
            throw new IllegalStateException("only the public half is known");
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(head);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 cannot be used", e);
        }
    }

    public boolean isAuthentic(Seal.Signed signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(signed.seal().head());
            return signature.verify(signed.signature());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey publicKey(String text) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decoded(text)));
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static Properties newPair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Properties properties = new Properties();
            properties.setProperty(PRIVATE, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            properties.setProperty(PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            return properties;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }
}
