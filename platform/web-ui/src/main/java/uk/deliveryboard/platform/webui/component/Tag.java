package uk.deliveryboard.platform.webui.component;

import org.jspecify.annotations.Nullable;

/** A status in words on a colour. */
public record Tag(String text, @Nullable String classes) {

    public static Tag of(String text, TagColour colour) {
        return new Tag(text, colour.classes());
    }
}
