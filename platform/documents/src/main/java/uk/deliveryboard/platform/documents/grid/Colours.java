package uk.deliveryboard.platform.documents.grid;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Background colours in one form. */
public final class Colours {

    private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");

    private Colours() {}

    /** @return six upper-case hexadecimal digits; null for white, none and whatever is no colour */
    public static @Nullable String of(@Nullable String colour) {
        var match = HEX.matcher(colour == null ? "" : colour);
        if (!match.matches()) {
            return null;
        }
        String hex = match.group(1).toUpperCase(Locale.ROOT);
        return hex.equals("FFFFFF") ? null : hex;
    }
}
