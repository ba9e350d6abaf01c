package uk.deliveryboard.reporting.web.api.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.submission.model.Submission;
import uk.deliveryboard.reporting.web.Returns;

/**
 * Who has sent which return for a quarter.
 *
 * @param dueBy   last day on which a return is on time
 * @param locksOn first day on which none is taken any more
 */
public record ReturnsResponse(String board, String quarter, LocalDate dueBy, LocalDate locksOn, long required,
        long onTime, List<AgencyView> agencies) {

    public record AgencyView(String code, String name, List<ReturnView> returns) {}

    /**
     * @param status ON_TIME, LATE, AWAITED, OVERDUE, MISSING or NOT_REQUIRED
     * @param sentOn left out where nothing was sent
     */
    public record ReturnView(String kind, String status,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate sentOn) {}

    public static ReturnsResponse of(Returns.Shown shown) {
        var matrix = shown.matrix();
        return new ReturnsResponse(shown.board().code(), shown.quarter().id(), matrix.dates().dueBy(),
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
