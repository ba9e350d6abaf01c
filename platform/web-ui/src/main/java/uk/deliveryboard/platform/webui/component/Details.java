package uk.deliveryboard.platform.webui.component;

import org.jspecify.annotations.Nullable;

/** Text that is folded until asked for. */
public record Details(String summaryText, @Nullable String text, @Nullable String id, @Nullable String classes,
        boolean open) {

    public static Details of(String summaryText, String text) {
        return new Details(summaryText, text, null, null, false);
    }
}
