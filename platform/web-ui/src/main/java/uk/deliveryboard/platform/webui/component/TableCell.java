package uk.deliveryboard.platform.webui.component;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table or of its head.
 *
 * @param format {@code numeric} aligns figures to the right
 * @param tag    shown in place of the text
 */
public record TableCell(@Nullable String text, @Nullable String format, @Nullable String classes,
        @Nullable Integer colspan, @Nullable Integer rowspan, @Nullable Tag tag, @Nullable String href) {

    private static final String NUMERIC = "numeric";

    public static TableCell text(String text) {
        return new TableCell(text, null, null, null, null, null, null);
    }

    public static TableCell number(String text) {
        return new TableCell(text, NUMERIC, null, null, null, null, null);
    }

    public static TableCell tag(Tag tag) {
        return new TableCell(tag.text(), null, null, null, null, tag, null);
    }

    public static TableCell link(String text, String href) {
        return new TableCell(text, null, null, null, null, null, Objects.requireNonNull(href));
    }
}
