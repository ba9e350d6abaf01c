package uk.deliveryboard.training.staff.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as it can be kept: for comparing, within one agency, and for nothing else.
 *
 * @param hash SHA-256 in hexadecimal
 */
public record WorkAddress(String hash) {

    private static final Pattern FORM = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,189}");

    /** @return empty where the text is no address */
    public static Optional<WorkAddress> of(String agency, String text) {
        String address = text.strip();
        return FORM.matcher(address).matches()
                ? Optional.of(new WorkAddress(sha256(agency + "\n" + address.toLowerCase(Locale.ROOT))))
                : Optional.empty();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
