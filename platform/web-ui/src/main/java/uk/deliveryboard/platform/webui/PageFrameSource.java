package uk.deliveryboard.platform.webui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service tells the frame around its pages. Declare one bean; each question is asked when a page is rendered. */
public interface PageFrameSource {

    default @Nullable SignedIn signedIn(HttpServletRequest request) {
        return null;
    }

    default List<NavigationItem> navigation(HttpServletRequest request) {
        return List.of();
    }

    default List<NavigationItem> footerLinks(HttpServletRequest request) {
        return List.of();
    }

    default Marking marking(HttpServletRequest request) {
        return Marking.OFFICIAL;
    }
}
