package uk.deliveryboard.reporting.web.page.board;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.deliveryboard.platform.access.Caller;

/** Referrals and Channel cases of a quarter, under the same disclosure decision as its other figures. */
@Controller
@RequestMapping("/boards/{board}/quarters/{quarter}")
class CasePages {

    private final QuarterTables tables;

    CasePages(QuarterTables tables) {
        this.tables = tables;
    }

    /** @param open {@code open} unfolds the data tables of the charts; read by the layout */
    @GetMapping("/referrals")
    String referrals(@PathVariable String board, @PathVariable String quarter,
            @RequestParam(name = "tables", required = false) @Nullable String open, Caller caller, Model model) {
        model.addAttribute("page", ReferralsPageBuilder.page(tables.of(board, quarter, caller)));
        return "pages/board-page";
    }

    /** @param open as above */
    @GetMapping("/channel")
    String channel(@PathVariable String board, @PathVariable String quarter,
            @RequestParam(name = "tables", required = false) @Nullable String open, Caller caller, Model model) {
        model.addAttribute("page", ChannelPageBuilder.page(tables.of(board, quarter, caller)));
        return "pages/board-page";
    }
}
