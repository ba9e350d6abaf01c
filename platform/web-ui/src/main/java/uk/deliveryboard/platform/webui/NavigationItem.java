package uk.deliveryboard.platform.webui;

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

    NavigationItem seenFrom(String path) {
        boolean same = path.equals(href);
        return new NavigationItem(text, href, same, !same && href.length() > 1 && path.startsWith(href + "/"));
    }
}
