package uk.deliveryboard.training.coverage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.coverage.model.Coverage;
import uk.deliveryboard.training.coverage.model.Forecast;
import uk.deliveryboard.training.coverage.model.Slice;
import uk.deliveryboard.training.coverage.model.Standing;
import uk.deliveryboard.training.requirement.model.Requirement;
import uk.deliveryboard.training.requirement.model.Target;

/** What is said of coverage. */
final class CoverageResponses {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private CoverageResponses() {}

    enum State {
        MET, NOT_MET, NO_TARGET, NO_DENOMINATOR
    }

    /**
     * @param targetPercent absent where there is no target on that day
     * @param missing       how many more have to be trained for the target to be met
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CoverageResponse(LocalDate asAt, String measure, @Nullable String roleGroup, State state, int numerator,
            int denominator, @Nullable Integer targetPercent, @Nullable Long missing) {

        static CoverageResponse of(LocalDate asAt, Slice slice, Coverage coverage, OptionalInt target) {
            Integer percent = target.isPresent() ? target.getAsInt() : null;
            String measure = slice.measure().code();
            return switch (coverage) {
                case Coverage.NoDenominator() -> new CoverageResponse(asAt, measure, slice.roleGroup(),
                        State.NO_DENOMINATOR, 0, 0, percent, null);
                case Coverage.Measured(var numerator, var denominator) -> {
                    Long missing = percent == null ? null : Target.missing(numerator, denominator, percent);
                    yield new CoverageResponse(asAt, measure, slice.roleGroup(), state(missing), numerator,
                            denominator, percent, missing);
                }
            };
        }

        private static State state(@Nullable Long missing) {
            if (missing == null) {
                return State.NO_TARGET;
            }
            return missing == 0 ? State.MET : State.NOT_MET;
        }
    }

    /** @param missing how many have to be trained or renew by then for the target to be met */
    record PointResponse(LocalDate on, long numerator, long denominator, long missing) {

        static PointResponse of(Forecast.Point point) {
            return new PointResponse(point.on(), point.numerator(), point.denominator(), point.missing());
        }
    }

    /**
     * @param summary     the forecast in a sentence
     * @param under       first day on which the target is not met, absent where there is none
     * @param quarterEnds coverage at the end of each quarter where nobody is trained any more
     * @param expiring    people in post whose training runs out by the last day looked at
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ForecastResponse(LocalDate from, LocalDate to, String measure, @Nullable String roleGroup,
            int targetPercent, String summary, PointResponse today, @Nullable PointResponse under,
            List<PointResponse> quarterEnds, long expiring) {

        static ForecastResponse of(Slice slice, Forecast forecast) {
            return new ForecastResponse(forecast.from(), forecast.to(), slice.measure().code(), slice.roleGroup(),
                    forecast.targetPercent(), CoverageResponses.summary(forecast), PointResponse.of(forecast.today()),
                    forecast.under().map(PointResponse::of).orElse(null),
                    forecast.ends().stream().map(PointResponse::of).toList(), forecast.expiring());
        }
    }

    static String summary(Forecast forecast) {
        int percent = forecast.targetPercent();
        return forecast.under().map(under -> {
            String people = under.missing() == 1 ? "1 person " : under.missing() + " people ";
            return under.on().equals(forecast.from())
                    ? "Is under " + percent + "% now: " + people
                            + (under.missing() == 1 ? "has" : "have") + " to be trained."
                    : "Falls under " + percent + "% on " + DAY.format(under.on()) + " unless " + people
                            + (under.missing() == 1 ? "renews." : "renew.");
        }).orElseGet(() -> forecast.today().denominator() == 0 && forecast.ends().stream()
                .allMatch(end -> end.denominator() == 0)
                        ? "No information: nobody is in scope."
                        : "Stays at " + percent + "% or above until " + DAY.format(forecast.to()) + ".");
    }

    enum StandingState {
        ALL_COMPLIANT, NONE_OVERDUE, SOME_OVERDUE, NO_ONE_IN_SCOPE
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandingResponse(String code, String title, @Nullable String roleGroup, StandingState state,
            int compliant, int notYetDue, int overdue) {

        static StandingResponse of(Requirement rule, Standing standing) {
            return new StandingResponse(rule.code(), rule.title(), rule.roleGroup(), state(standing),
                    standing.compliant(), standing.notYetDue(), standing.overdue());
        }

        private static StandingState state(Standing standing) {
            if (standing.overdue() > 0) {
                return StandingState.SOME_OVERDUE;
            }
            if (standing.notYetDue() > 0) {
                return StandingState.NONE_OVERDUE;
            }
            return standing.compliant() > 0 ? StandingState.ALL_COMPLIANT : StandingState.NO_ONE_IN_SCOPE;
        }
    }

    record Standings(LocalDate asAt, List<StandingResponse> items) {}
}
