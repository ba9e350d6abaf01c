package uk.deliveryboard.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of each released file, in the form of {@code sha256sum}. */
final class Fingerprints {

    private Fingerprints() {}

    static List<String> ofReleased() {
        return Stream.of("golden", "schema").flatMap(folder -> PublishedLanguage.files(folder).stream())
                .map(file -> sha256(PublishedLanguage.text(file)) + "  "
                        + PublishedLanguage.RESOURCES.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
