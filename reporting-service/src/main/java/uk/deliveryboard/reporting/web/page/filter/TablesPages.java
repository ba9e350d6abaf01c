package uk.deliveryboard.reporting.web.page.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.web.filter.FilteredQuarters;
import uk.deliveryboard.reporting.web.filter.Filters;

/** All tables of a quarter, or what a filter leaves of them. */
@Controller
class TablesPages {

    private final FilteredQuarters quarters;

    TablesPages(FilteredQuarters quarters) {
        this.quarters = quarters;
    }

    @GetMapping("/boards/{board}/quarters/{quarter}/tables")
    String tables(@PathVariable String board, @PathVariable String quarter,
            @RequestParam(required = false) @Nullable List<String> agency,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable List<ActionStatus> status,
            @RequestParam(required = false) @Nullable List<Sector> sector, Caller caller, Model model) {
        model.addAttribute("page",
                TablesPageBuilder.page(quarters.of(board, quarter, Filters.of(agency, type, status, sector), caller)));
        return "pages/tables";
    }
}
