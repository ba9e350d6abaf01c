package uk.deliveryboard.reporting.web.page.board;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import uk.deliveryboard.reporting.signoff.KeptPage;
import uk.deliveryboard.reporting.web.Details;
import uk.deliveryboard.reporting.web.Returns;

/** What lies behind the figures of a quarter. */
@Controller
@RequestMapping("/boards/{board}/quarters/{quarter}")
class DetailPages {

    private final Details details;
    private final Returns returns;
    private final KeptDetails kept;
    private final Clock clock;

    DetailPages(Details details, Returns returns, KeptDetails kept, Clock clock) {
        this.details = details;
        this.returns = returns;
        this.kept = kept;
        this.clock = clock;
    }

    /** @param tables {@code open} unfolds the data tables of the charts; read by the layout */
    @GetMapping("/plans")
    String plans(@PathVariable String board, @PathVariable String quarter,
            @RequestParam(required = false) @Nullable String tables, Caller caller, Model model) {
        model.addAttribute("page", kept.signedOff(board, quarter, KeptPage.PLANS, caller)
                .orElseGet(() -> PlansPageBuilder.page(details.plans(board, quarter, caller))));
        return "pages/board-page";
    }

    /** @param tables as above */
    @GetMapping("/training")
    String training(@PathVariable String board, @PathVariable String quarter,
            @RequestParam(required = false) @Nullable String tables, Caller caller, Model model) {
        model.addAttribute("page", kept.signedOff(board, quarter, KeptPage.TRAINING, caller)
                .orElseGet(() -> TrainingPageBuilder.page(details.training(board, quarter, caller))));
        return "pages/board-page";
    }

    @GetMapping("/returns")
    String returns(@PathVariable String board, @PathVariable String quarter, Caller caller, Model model) {
        model.addAttribute("page", kept.signedOff(board, quarter, KeptPage.RETURNS, caller)
                .orElseGet(() -> ReturnsPageBuilder.page(returns.matrix(board, quarter, caller))));
        return "pages/board-page";
    }

    @GetMapping("/data-quality")
    String quality(@PathVariable String board, @PathVariable String quarter, Caller caller, Model model) {
        Returns.Quality quality = returns.quality(board, quarter, caller);
        model.addAttribute("page", kept.signedOff(board, quarter, KeptPage.DATA_QUALITY, caller)
                .map(page -> page.saying(DataQualityPageBuilder.late(quality.shown(), quality.late())))
                .orElseGet(() -> DataQualityPageBuilder.page(quality, ClockConfiguration.today(clock))));
        return "pages/board-page";
    }

    /** One of these pages as it was signed off with a version. */
    @GetMapping("/versions/{version}/{page:plans|training|returns|data-quality}")
    String version(@PathVariable String board, @PathVariable String quarter,
            @PathVariable @Min(1) @Max(9_999) int version, @PathVariable String page, Caller caller, Model model) {
        model.addAttribute("page",
                kept.version(board, quarter, version, KeptPage.at(page).orElseThrow(), caller));
        return "pages/board-page";
    }
}
