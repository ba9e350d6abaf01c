package uk.deliveryboard.platform.webui.component;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something about the whole page that people should know first. */
public record NotificationBanner(@Nullable String type, @Nullable String titleText, @Nullable String titleId,
        @Nullable Integer titleHeadingLevel, @Nullable String text, @Nullable String role, @Nullable String classes,
        @Nullable Boolean disableAutoFocus) {

    private static final String SUCCESS = "success";

    public static NotificationBanner important(String text) {
        return new NotificationBanner(null, null, null, null, text, null, null, null);
    }

    public static NotificationBanner success(String text) {
        return new NotificationBanner(SUCCESS, null, null, null, text, null, null, null);
    }

    public boolean isSuccess() {
        return SUCCESS.equals(type);
    }

    public String shownRole() {
        return Objects.requireNonNullElse(role, isSuccess() ? "alert" : "region");
    }

    public String shownTitle() {
        return Objects.requireNonNullElse(titleText, isSuccess() ? "Success" : "Important");
    }

    public String shownTitleId() {
        return Objects.requireNonNullElse(titleId, "govuk-notification-banner-title");
    }

    public int shownHeadingLevel() {
        return Objects.requireNonNullElse(titleHeadingLevel, 2);
    }
}
