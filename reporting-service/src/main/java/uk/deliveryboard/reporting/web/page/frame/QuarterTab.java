package uk.deliveryboard.reporting.web.page.frame;

import java.util.Arrays;
import java.util.List;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.webui.NavigationItem;

/** The pages of a quarter, in the order in which they are read. A new page gets its line here, and is found. */
enum QuarterTab {
    SUMMARY("Summary", ""),
    SIGN_OFF("Sign-off", "/sign-off");

    private final String text;
    private final String path;

    QuarterTab(String text, String path) {
        this.text = text;
        this.path = path;
    }

    /**
     * Links to all pages of the quarter.
     *
     * @param base address of the quarter
     * @param path of the page that is shown
     */
    static List<NavigationItem> seenFrom(String path, String base, Quarter quarter) {
        return Arrays.stream(values()).map(tab -> {
            String href = base + tab.path;
            boolean below = tab != SUMMARY && path.startsWith(href + "/");
            return new NavigationItem(tab.text, href, path.equals(href), below);
        }).toList();
    }
}
