package uk.deliveryboard.platform.webui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** The committed style sheets and scripts, sealed by {@code ASSETS.lock}. Its hash is part of every address. */
public final class Assets {

    static final String LOCATION = "static/assets/";

    private static final int VERSION_LENGTH = 12;

    private final Map<String, String> hashes;
    private final String version;

    private Assets(Map<String, String> hashes, String version) {
        this.hashes = hashes;
        this.version = version;
    }

    static Assets load() {
        byte[] lock = read("ASSETS.lock");
        Map<String, String> hashes = new String(lock, StandardCharsets.UTF_8).lines()
                .map(line -> line.split(" {2}", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[1], parts -> parts[0]));
        return new Assets(hashes, sha256(lock).substring(0, VERSION_LENGTH));
    }

    String version() {
        return version;
    }

    Map<String, String> hashes() {
        return hashes;
    }

    public String url(String file) {
        if (!hashes.containsKey(file)) {
            throw new IllegalArgumentException("No such asset: " + file + "; there are " + hashes.keySet());
        }
        return "/assets/" + version + "/" + file;
    }

    static byte[] read(String file) {
        try (InputStream content = Assets.class.getClassLoader().getResourceAsStream(LOCATION + file)) {
            if (content == null) {
                throw new IllegalStateException("Missing on the class path: " + LOCATION + file);
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + LOCATION + file, e);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
