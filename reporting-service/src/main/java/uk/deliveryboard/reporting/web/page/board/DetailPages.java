package uk.deliveryboard.reporting.web.page.board;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.reporting.web.Details;

/** What lies behind the figures of a quarter. */
@Controller
@RequestMapping("/boards/{board}/quarters/{quarter}")
class DetailPages {

    private final Details details;

    DetailPages(Details details) {
        this.details = details;
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
}
