package uk.deliveryboard.reporting.web.page.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.webui.NavigationItem;

/** Gives every page whose address names a board and a quarter the links to the other pages of that quarter. */
@ControllerAdvice({"uk.deliveryboard.reporting.web.page", "uk.deliveryboard.reporting.web.commentary"})
class QuarterTabs {

    private final Clock clock;

    QuarterTabs(Clock clock) {
        this.clock = clock;
    }

    /** Whether the reader may see the board is decided by the page: where it refuses, nothing of this is shown. */
    @ModelAttribute("tabs")
    List<NavigationItem> tabs(@PathVariable Map<String, String> names, HttpServletRequest request) {
        String board = names.get("board");
        Quarter quarter = quarter(names).orElse(null);
        if (board == null || quarter == null) {
            return List.of();
        }
        return QuarterTab.seenFrom(request.getRequestURI(),
                UriComponentsBuilder.fromPath("/boards/{board}").encode().buildAndExpand(board).toUriString(), quarter,
                Optional.ofNullable(names.get("version")).filter(number -> number.matches("[1-9][0-9]{0,3}")));
    }

    /** The quarter that is shown; of a year, its last one that has begun. */
    private Optional<Quarter> quarter(Map<String, String> names) {
        Quarter present = Quarter.of(ClockConfiguration.today(clock));
        return names.containsKey("quarter")
                ? Quarter.parse(names.get("quarter"))
                : Quarter.parse(names.get("year") + "-Q4").map(last -> last.compareTo(present) > 0 ? present : last);
    }
}
