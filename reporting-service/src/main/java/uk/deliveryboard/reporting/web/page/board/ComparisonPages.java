package uk.deliveryboard.reporting.web.page.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.national.NationalStatistics;
import uk.deliveryboard.reporting.web.Comparisons;

/** Quarters side by side. */
@Controller
class ComparisonPages {

    /** Financial years of the board that stand beside those of the country. */
    private static final int YEARS = 3;

    private final Comparisons comparisons;
    private final NationalStatistics national;

    ComparisonPages(Comparisons comparisons, NationalStatistics national) {
        this.comparisons = comparisons;
        this.national = national;
    }

    @GetMapping("/boards/{board}/year/{year}")
    String year(@PathVariable String board, @PathVariable String year, Caller caller, Model model) {
        model.addAttribute("page",
                ComparisonPageBuilder.year(comparisons.year(board, year, caller), comparisons.present()));
        return "pages/board-page";
    }

    /** Where the choice of a year is sent. */
    @GetMapping("/boards/{board}/year")
    String choose(@PathVariable String board, @RequestParam(required = false) @Nullable String year, Caller caller) {
        String wanted = year == null ? ComparisonPageBuilder.id(comparisons.present()) : year;
        String code = comparisons.year(board, wanted, caller).board().code();
        return "redirect:" + UriComponentsBuilder.fromPath("/boards/{board}/year/{year}").encode()
                .buildAndExpand(code, wanted).toUriString();
    }

    @GetMapping("/boards/{board}/quarters/{quarter}/compare")
    String compare(@PathVariable String board, @PathVariable String quarter,
            @RequestParam(required = false) @Nullable String with, Caller caller, Model model) {
        model.addAttribute("page", ComparisonPageBuilder.comparison(comparisons.pair(board, quarter, with, caller),
                comparisons.present()));
        return "pages/board-page";
    }

    /** @param tables {@code open} unfolds the data tables of the charts; read by the layout */
    @GetMapping("/boards/{board}/quarters/{quarter}/national")
    String national(@PathVariable String board, @PathVariable String quarter,
            @RequestParam(required = false) @Nullable String tables, Caller caller, Model model) {
        List<Comparisons.Year> years = comparisons.years(board, quarter, YEARS, caller);
        model.addAttribute("page", NationalPageBuilder.page(Quarter.parse(quarter).orElseThrow(), years,
                national.years()));
        return "pages/board-page";
    }

    @GetMapping("/boards/{board}/year/{year}/assurance")
    String assurance(@PathVariable String board, @PathVariable String year, Caller caller, Model model) {
        model.addAttribute("page", AssurancePageBuilder.assurance(comparisons.year(board, year, caller)));
        return "pages/board-page";
    }

    @GetMapping("/boards/{board}/year/{year}/scrutiny")
    String scrutiny(@PathVariable String board, @PathVariable String year, Caller caller, Model model) {
        model.addAttribute("page", ScrutinyPageBuilder.page(comparisons.year(board, year, caller)));
        return "pages/board-page";
    }

    @GetMapping("/boards/{board}/quarters/{quarter}/nhs-return")
    String nhs(@PathVariable String board, @PathVariable String quarter, Caller caller, Model model) {
        model.addAttribute("page", AssurancePageBuilder.nhs(comparisons.nhs(board, quarter, caller)));
        return "pages/board-page";
    }
}
