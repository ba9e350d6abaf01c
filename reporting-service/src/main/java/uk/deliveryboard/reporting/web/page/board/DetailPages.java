package uk.deliveryboard.reporting.web.page.board;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.reporting.web.Details;
import uk.deliveryboard.reporting.web.Returns;

/** What lies behind the figures of a quarter. */
@Controller
@RequestMapping("/boards/{board}/quarters/{quarter}")
class DetailPages {

    private final Details details;
    private final Returns returns;
    private final Clock clock;

    DetailPages(Details details, Returns returns, Clock clock) {
        this.details = details;
        this.returns = returns;
        this.clock = clock;
    }

    /** @param tables {@code open} unfolds the data tables of the charts; read by the layout */
    @GetMapping("/plans")
    String plans(@PathVariable String board, @PathVariable String quarter,
            @RequestParam(required = false) @Nullable String tables, Caller caller, Model model) {
        model.addAttribute("page", PlansPageBuilder.page(details.plans(board, quarter, caller)));
        return "pages/board-page";
    }

    /** @param tables as above */
    @GetMapping("/training")
    String training(@PathVariable String board, @PathVariable String quarter,
            @RequestParam(required = false) @Nullable String tables, Caller caller, Model model) {
        model.addAttribute("page", TrainingPageBuilder.page(details.training(board, quarter, caller)));
        return "pages/board-page";
    }

    @GetMapping("/returns")
    String returns(@PathVariable String board, @PathVariable String quarter, Caller caller, Model model) {
        model.addAttribute("page", ReturnsPageBuilder.page(returns.matrix(board, quarter, caller)));
        return "pages/board-page";
    }

    @GetMapping("/data-quality")
    String quality(@PathVariable String board, @PathVariable String quarter, Caller caller, Model model) {
        model.addAttribute("page", DataQualityPageBuilder.page(returns.quality(board, quarter, caller),
                ClockConfiguration.today(clock)));
        return "pages/board-page";
    }
}
