package uk.deliveryboard.reporting.web.api.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.reporting.submission.SubmissionMatrix;
import uk.deliveryboard.reporting.submission.model.Submission;
import uk.deliveryboard.reporting.web.Returns;

@RestController
@Tag(name = "Boards")
class ReturnsController {

    /**
     * @param dueBy   last day on which a return is on time
     * @param locksOn first day on which none is taken any more
     */
    record ReturnsView(String board, String quarter, LocalDate dueBy, LocalDate locksOn, long required, long onTime,
            List<AgencyView> agencies) {}

    record AgencyView(String code, String name, List<ReturnView> returns) {}

    /**
     * @param status ON_TIME, LATE, AWAITED, OVERDUE, MISSING or NOT_REQUIRED
     * @param sentOn left out where nothing was sent
     */
    record ReturnView(String kind, String status,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate sentOn) {}

    private final Returns returns;

    ReturnsController(Returns returns) {
        this.returns = returns;
    }

    @Operation(summary = "Who has sent which return for the quarter, and whether in time")
    @GetMapping("/v1/boards/{board}/quarters/{quarter}/returns")
    ReturnsView returns(@PathVariable String board, @PathVariable String quarter, Caller caller) {
        Returns.Shown shown = returns.matrix(board, quarter, caller);
        SubmissionMatrix matrix = shown.matrix();
        return new ReturnsView(shown.board().code(), shown.quarter().id(), matrix.dates().dueBy(),
                matrix.dates().locksOn(), matrix.required(), matrix.onTime(), matrix.rows().stream()
                        .map(row -> new AgencyView(row.agency().code(), row.agency().name(), row.returns().entrySet()
                                .stream().map(each -> view(each.getKey().name(), each.getValue())).toList()))
                        .toList());
    }

    private static ReturnView view(String kind, Submission submission) {
        return switch (submission) {
            case Submission.OnTime(LocalDate on) -> new ReturnView(kind, "ON_TIME", on);
            case Submission.Late(LocalDate on) -> new ReturnView(kind, "LATE", on);
            case Submission.Awaited(LocalDate by) -> new ReturnView(kind, "AWAITED", null);
            case Submission.Overdue(LocalDate until) -> new ReturnView(kind, "OVERDUE", null);
            case Submission.Missing() -> new ReturnView(kind, "MISSING", null);
            case Submission.NotRequired() -> new ReturnView(kind, "NOT_REQUIRED", null);
        };
    }
}
