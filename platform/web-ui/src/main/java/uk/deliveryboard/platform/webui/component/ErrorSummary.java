package uk.deliveryboard.platform.webui.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, at the top of the page, each line leading to its field. */
public record ErrorSummary(String titleText, @Nullable String descriptionText, @Nullable List<Item> errorList,
        @Nullable String classes, @Nullable Boolean disableAutoFocus) {

    public ErrorSummary {
        errorList = errorList == null ? List.of() : List.copyOf(errorList);
    }

    public static ErrorSummary of(List<Item> errors) {
        return new ErrorSummary("There is a problem", null, errors, null, null);
    }

    /** @param href the field, such as {@code #quarter} */
    public record Item(String text, @Nullable String href) {}
}
