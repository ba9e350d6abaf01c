package uk.deliveryboard.reporting.web.page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.BoardQuarters;

/** The dashboard: one address for each board and quarter. */
@Controller
class BoardPages {

    private final BoardQuarters quarters;
    private final SignedOffPages signOff;

    BoardPages(BoardQuarters quarters, SignedOffPages signOff) {
        this.signOff = signOff;
        this.quarters = quarters;
    }

    /** @param tables {@code open} unfolds the data tables of the charts; read by the layout */
    @GetMapping("/boards/{board}/quarters/{quarter}")
    String quarter(@PathVariable String board, @PathVariable String quarter,
            @RequestParam(required = false) @Nullable String tables, Caller caller, Model model) {
        model.addAttribute("page", signOff.signedOff(board, quarter, caller)
                .orElseGet(() -> QuarterPageBuilder.page(quarters.figures(board, quarter, caller),
                        quarters.present())));
        return "pages/board-quarter";
    }

    @GetMapping("/boards/{board}")
    String board(@PathVariable String board, Caller caller) {
        return "redirect:" + Addresses.page(quarters.board(board, caller), quarters.present());
    }

    /** Where the quarter picker sends its choice. */
    @GetMapping("/boards/{board}/quarters")
    String choose(@PathVariable String board, @RequestParam(required = false) @Nullable String quarter,
            Caller caller) {
        String code = quarters.board(board, caller).code();
        return "redirect:" + UriComponentsBuilder.fromPath("/boards/{board}/quarters/{quarter}").encode()
                .buildAndExpand(code, quarter == null ? quarters.present().id() : quarter).toUriString();
    }
}
