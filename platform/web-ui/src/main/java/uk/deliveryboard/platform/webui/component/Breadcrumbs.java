package uk.deliveryboard.platform.webui.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way back up. */
public record Breadcrumbs(List<Crumb> items, @Nullable String classes, boolean collapseOnMobile,
        @Nullable String labelText) {

    public Breadcrumbs {
        items = List.copyOf(items);
    }

    public static Breadcrumbs of(Crumb... items) {
        return new Breadcrumbs(List.of(items), null, true, null);
    }

    /** @param href none for the page itself */
    public record Crumb(String text, @Nullable String href) {}
}
