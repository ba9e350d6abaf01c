package uk.deliveryboard.reporting.web.api.detail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.national.NationalStatistics;
import uk.deliveryboard.reporting.signoff.KeptPage;
import uk.deliveryboard.reporting.web.Comparisons;
import uk.deliveryboard.reporting.web.Details;
import uk.deliveryboard.reporting.web.Returns;
import uk.deliveryboard.reporting.web.SignOffDesk;
import uk.deliveryboard.reporting.web.SignOffDesk.Place;
import uk.deliveryboard.reporting.web.api.returns.ReturnsResponse;

@RestController
@RequestMapping(path = "/v1/boards/{board}/quarters/{quarter}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Boards", description = "Figures of a delivery board for a quarter")
class DetailController {

    /** Financial years of the board that stand beside those of the country. */
    private static final int YEARS = 3;

    private final Details details;
    private final Returns returns;
    private final SignOffDesk desk;
    private final Comparisons comparisons;
    private final NationalStatistics national;
    private final DetailsAsData data;

    DetailController(Details details, Returns returns, SignOffDesk desk, Comparisons comparisons,
            NationalStatistics national, DetailsAsData data) {
        this.details = details;
        this.returns = returns;
        this.desk = desk;
        this.comparisons = comparisons;
        this.national = national;
        this.data = data;
    }

    @Operation(summary = "Plan actions by agency, how long they are overdue and where they have moved; as signed off, once it is")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlansResponse.class)))
    @GetMapping("/plans")
    ResponseEntity<byte[]> plans(@PathVariable String board, @PathVariable String quarter, Caller caller) {
        return answer(board, quarter, KeptPage.PLANS, caller,
                () -> data.plans(details.plans(board, quarter, caller).detail()));
    }

    @Operation(summary = "Coverage by agency, completions by month, and how long training stays valid; as signed off, once it is")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TrainingResponse.class)))
    @GetMapping("/training")
    ResponseEntity<byte[]> training(@PathVariable String board, @PathVariable String quarter, Caller caller) {
        return answer(board, quarter, KeptPage.TRAINING, caller,
                () -> data.training(details.training(board, quarter, caller).detail()));
    }

    @Operation(summary = "Who has sent which return for the quarter, and whether in time; as signed off, once it is")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReturnsResponse.class)))
    @GetMapping("/returns")
    ResponseEntity<byte[]> returns(@PathVariable String board, @PathVariable String quarter, Caller caller) {
        return answer(board, quarter, KeptPage.RETURNS, caller,
                () -> data.returns(returns.matrix(board, quarter, caller)));
    }

    @Operation(summary = "How fresh each source is and when each agency last sent anything; as signed off, once it is. What came later is told by the differences of the version")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QualityResponse.class)))
    @GetMapping("/data-quality")
    ResponseEntity<byte[]> quality(@PathVariable String board, @PathVariable String quarter, Caller caller) {
        return answer(board, quarter, KeptPage.DATA_QUALITY, caller,
                () -> data.quality(Standing.of(details.plans(board, quarter, caller).detail().figures()),
                        returns.quality(board, quarter, caller)));
    }

    @Operation(summary = "One of these as it was signed off with a version, byte for byte: plans, training, returns or data-quality")
    @GetMapping("/versions/{version}/{page:plans|training|returns|data-quality}")
    ResponseEntity<byte[]> version(@PathVariable String board, @PathVariable String quarter,
            @PathVariable @Min(1) @Max(9_999) int version, @PathVariable String page, Caller caller) {
        return json(desk.pageJson(desk.place(board, quarter, caller), version, KeptPage.at(page).orElseThrow(),
                caller));
    }

    @Operation(summary = "What the Home Office published for England and Wales, and this board's own years to date beside it")
    @GetMapping("/national")
    NationalResponse national(@PathVariable String board, @PathVariable String quarter, Caller caller) {
        List<Comparisons.Year> years = comparisons.years(board, quarter, YEARS, caller);
        return NationalResponse.of(Quarter.parse(quarter).orElseThrow(), years, national.years());
    }

    private ResponseEntity<byte[]> answer(String board, String quarter, KeptPage page, Caller caller,
            Supplier<byte[]> now) {
        Place place = desk.place(board, quarter, caller);
        return json(desk.pageJson(place, page).orElseGet(now));
    }

    private static ResponseEntity<byte[]> json(byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(content);
    }
}
