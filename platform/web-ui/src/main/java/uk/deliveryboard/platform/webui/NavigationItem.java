package uk.deliveryboard.platform.webui;

import java.util.List;

/**
 * One link of the service navigation.
 *
 * @param current the very page that is shown
 * @param active  a page below it is shown
 */
public record NavigationItem(String text, String href, boolean current, boolean active) {

    public static NavigationItem link(String text, String href) {
        return new NavigationItem(text, href, false, false);
    }

    /** Marks the one item that leads to the page or, failing that, is closest above it. */
    static List<NavigationItem> seenFrom(String path, List<NavigationItem> items) {
        int closest = items.stream().filter(item -> item.leadsTo(path)).mapToInt(item -> item.href.length()).max()
                .orElse(-1);
        return items.stream().map(item -> {
            boolean marked = item.href.length() == closest && item.leadsTo(path);
            boolean same = item.href.equals(path);
            return new NavigationItem(item.text, item.href, marked && same, marked && !same);
        }).toList();
    }

    private boolean leadsTo(String path) {
        return path.equals(href) || href.length() > 1 && path.startsWith(href + "/");
    }
}
