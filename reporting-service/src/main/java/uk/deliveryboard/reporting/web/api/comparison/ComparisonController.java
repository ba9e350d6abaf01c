package uk.deliveryboard.reporting.web.api.comparison;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.reporting.web.Comparisons;

@RestController
@RequestMapping("/v1/boards/{board}/quarters/{quarter}")
@Tag(name = "Boards")
class ComparisonController {

    private final Comparisons comparisons;

    ComparisonController(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @Operation(summary = "Figures of the four quarters of the financial year, each as published, and the year to date")
    @GetMapping("/year")
    ScorecardResponse year(@PathVariable String board, @PathVariable String quarter, Caller caller) {
        Comparisons.Year year = comparisons.yearOf(board, quarter, caller);
        return ScorecardResponse.of(year.board(), year.scorecard());
    }

    @Operation(summary = "Figures of this quarter beside those of another, by default the one before; the other comes first")
    @GetMapping("/comparison")
    ScorecardResponse comparison(@PathVariable String board, @PathVariable String quarter,
            @RequestParam(required = false) @Nullable String with, Caller caller) {
        Comparisons.Pair pair = comparisons.pair(board, quarter, with, caller);
        return ScorecardResponse.of(pair.board(), pair.scorecard());
    }
}
