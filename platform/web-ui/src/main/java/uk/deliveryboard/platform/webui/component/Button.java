package uk.deliveryboard.platform.webui.component;

import org.jspecify.annotations.Nullable;

/** A button, or with a {@code href} a link that looks like one. */
public record Button(String text, @Nullable String href, @Nullable String type, @Nullable String name,
        @Nullable String value, @Nullable String id, @Nullable String classes, boolean disabled,
        @Nullable Boolean preventDoubleClick) {

    public static Button submit(String text) {
        return new Button(text, null, null, null, null, null, null, false, true);
    }

    public static Button link(String text, String href) {
        return new Button(text, href, null, null, null, null, null, false, null);
    }

    public Button secondary() {
        return new Button(text, href, type, name, value, id, "govuk-button--secondary", disabled, preventDoubleClick);
    }
}
