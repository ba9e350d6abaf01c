package uk.deliveryboard.reporting.web.page.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.webui.NavigationItem;

/** Gives every page whose address names a board and a quarter the links to the other pages of that quarter. */
@ControllerAdvice("uk.deliveryboard.reporting.web.page")
class QuarterTabs {

    /** Whether the reader may see the board is decided by the page: where it refuses, nothing of this is shown. */
    @ModelAttribute("tabs")
    List<NavigationItem> tabs(@PathVariable Map<String, String> names, HttpServletRequest request) {
        String board = names.get("board");
        Quarter quarter = Quarter.parse(names.getOrDefault("quarter", "")).orElse(null);
        if (board == null || quarter == null) {
            return List.of();
        }
        String base = UriComponentsBuilder.fromPath("/boards/{board}/quarters/{quarter}").encode()
                .buildAndExpand(board, quarter.id()).toUriString();
        return QuarterTab.seenFrom(request.getRequestURI(), base, quarter);
    }
}
