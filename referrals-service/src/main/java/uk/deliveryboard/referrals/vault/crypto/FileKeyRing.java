package uk.deliveryboard.referrals.vault.crypto;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uk.deliveryboard.referrals.keyfile.PrivateFile;

/**
 * Wrapping keys in a file that only its owner may read, made on the first run. Instances that share the file share the
 * keys: one that meets a key it does not know reads the file again.
 */
public final class FileKeyRing implements KeyRing {

    private static final String ACTIVE = "active";
    private static final String DIGEST = "digest";
    private static final String KEY = "key.";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateFile file;
    private volatile Keys keys;

    /** What the file says. */
    private record Keys(String active, byte[] digest, Map<String, byte[]> wrapping) {}

    private FileKeyRing(PrivateFile file, Keys keys) {
        this.file = file;
        this.keys = keys;
    }

    /** @throws IllegalStateException where the file can be read by others or is none of ours, with what to do */
    public static FileKeyRing open(Path path) {
        PrivateFile file = new PrivateFile(path);
        return new FileKeyRing(file, parse(path, file.readOrCreate(FileKeyRing::firstKeys)));
    }

    @Override
    public Wrapped wrap(byte[] dataKey, byte[] context) {
        Keys now = keys;
        return new Wrapped(now.active, AesGcm.seal(known(now, now.active), dataKey, context));
    }

    @Override
    public byte[] unwrap(Wrapped wrapped, byte[] context) {
        if (!keys.wrapping.containsKey(wrapped.keyId())) {
            keys = parse(file.path(), file.read());
        }
        return AesGcm.open(known(keys, wrapped.keyId()), wrapped.bytes(), context);
    }

    @Override
    public String activeKey() {
        return keys.active;
    }

    @Override
    public synchronized String rotate() {
        String id = newId();
        Properties changed = file.change(properties -> {
            properties.setProperty(KEY + id, newKey());
            properties.setProperty(ACTIVE, id);
        });
        keys = parse(file.path(), changed);
        return id;
    }

    @Override
    public boolean has(Set<String> keyIds) {
        return keys.wrapping.keySet().containsAll(keyIds);
    }

    @Override
    public byte[] digest(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.digest, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] known(Keys keys, String id) {
        byte[] key = keys.wrapping.get(id);
        if (key == null) {
            throw new SealBroken("the wrapping key " + id + " is not in the ring");
        }
        return key;
    }

    private static Properties firstKeys() {
        Properties properties = new Properties();
        String id = newId();
        properties.setProperty(ACTIVE, id);
        properties.setProperty(KEY + id, newKey());
        properties.setProperty(DIGEST, newKey());
        return properties;
    }

    private static Keys parse(Path path, Properties properties) {
        Map<String, byte[]> wrapping = new TreeMap<>();
        properties.stringPropertyNames().stream().filter(name -> name.startsWith(KEY))
                .forEach(name -> wrapping.put(name.substring(KEY.length()), decoded(path, properties, name)));
        String active = properties.getProperty(ACTIVE, "");
        if (!wrapping.containsKey(active)) {
            throw new IllegalStateException(path + " names no active key: restore it from its backup");
        }
        return new Keys(active, decoded(path, properties, DIGEST), Map.copyOf(wrapping));
    }

    private static byte[] decoded(Path path, Properties properties, String name) {
        try {
            byte[] key = Base64.getDecoder().decode(properties.getProperty(name, ""));
            if (key.length == AesGcm.KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // not Base64: told below, without the value
        }
        throw new IllegalStateException(path + ": " + name + " is no key of 256 bits: restore it from its backup");
    }

    private static String newKey() {
        return Base64.getEncoder().encodeToString(AesGcm.newKey());
    }

    private static String newId() {
        byte[] id = new byte[6];
        RANDOM.nextBytes(id);
        return "w" + HexFormat.of().formatHex(id);
    }
}
