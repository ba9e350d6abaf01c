package uk.deliveryboard.platform.webui.component;

import java.util.Locale;

/** The colours of a tag. The words in the tag carry the meaning; colour only repeats it. */
public enum TagColour {
    BLUE, GREEN, TEAL, TURQUOISE, PURPLE, MAGENTA, PINK, RED, ORANGE, YELLOW, GREY;

    String classes() {
        return "govuk-tag--" + name().toLowerCase(Locale.ROOT);
    }
}
