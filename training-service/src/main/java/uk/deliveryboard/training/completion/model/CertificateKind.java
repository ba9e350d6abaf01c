package uk.deliveryboard.training.completion.model;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Files that a certificate comes as, told by how they begin: names and media types that came with it say nothing. */
public enum CertificateKind {
    PDF("application/pdf", "255044462d"), PNG("image/png", "89504e470d0a1a0a"), JPEG("image/jpeg", "ffd8ff");

    private final String mediaType;
    private final byte[] start;

    CertificateKind(String mediaType, String start) {
        this.mediaType = mediaType;
        this.start = HexFormat.of().parseHex(start);
    }

    public static Optional<CertificateKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> content.length > kind.start.length
                && Arrays.equals(kind.start, 0, kind.start.length, content, 0, kind.start.length)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }
}
