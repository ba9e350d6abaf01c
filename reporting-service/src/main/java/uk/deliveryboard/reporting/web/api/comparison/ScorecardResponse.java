package uk.deliveryboard.reporting.web.api.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.comparison.PublishedQuarter;
import uk.deliveryboard.reporting.comparison.PublishedQuarter.Firmness;
import uk.deliveryboard.reporting.comparison.Scorecard;
import uk.deliveryboard.reporting.comparison.Value;
import uk.deliveryboard.reporting.dashboard.model.Board;

/**
 * Figures of a whole board for some quarters.
 *
 * @param lines one for each figure, with one value for each quarter, in their order
 */
public record ScorecardResponse(String board, List<QuarterView> quarters, List<LineView> lines) {

    /**
     * @param status  NOT_BEGUN, PROVISIONAL or SIGNED_OFF
     * @param version of the sign-off, left out where there is none
     */
    public record QuarterView(String id, String status,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer version) {}

    /** @param toDate of all quarters that have begun, as far as it may be shown */
    public record LineView(String definition, String label, List<ValueView> values, ValueView toDate) {}

    /** Either a number, a share, or the shorthand of the number that is missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ValueView(@Nullable Long value, @Nullable Long numerator, @Nullable Long denominator,
            @Nullable BigDecimal percent, @Nullable String symbol) {

        static ValueView of(Value value) {
            return switch (value) {
                case Value.Count(long count) -> new ValueView(count, null, null, null, null);
                case Value.Part part ->
                    new ValueView(null, part.numerator(), part.denominator(), part.percent(), null);
                case Value.Withheld hidden -> new ValueView(null, null, null, null, hidden.text());
                case Value.NotAvailable missing -> new ValueView(null, null, null, null, missing.text());
                case Value.NotApplicable none -> new ValueView(null, null, null, null, none.text());
            };
        }
    }

    static ScorecardResponse of(Board board, Scorecard scorecard) {
        return new ScorecardResponse(board.code(), scorecard.quarters().stream().map(ScorecardResponse::view).toList(),
                scorecard.lines().stream()
                        .map(line -> new LineView(line.definition().id(), line.label(),
                                line.values().stream().map(ValueView::of).toList(), ValueView.of(line.toDate())))
                        .toList());
    }

    private static QuarterView view(PublishedQuarter quarter) {
        return switch (quarter.firmness()) {
            case Firmness.NotBegun() -> new QuarterView(quarter.quarter().id(), "NOT_BEGUN", null);
            case Firmness.Provisional() -> new QuarterView(quarter.quarter().id(), "PROVISIONAL", null);
            case Firmness.SignedOff(int version) -> new QuarterView(quarter.quarter().id(), "SIGNED_OFF", version);
        };
    }
}
