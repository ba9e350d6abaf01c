package uk.deliveryboard.training.coverage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.agency.Agencies;
import uk.deliveryboard.training.coverage.TrainingFigures;
import uk.deliveryboard.training.coverage.model.Forecast;
import uk.deliveryboard.training.coverage.model.Slice;
import uk.deliveryboard.training.coverage.web.CoverageResponses.CoverageResponse;
import uk.deliveryboard.training.coverage.web.CoverageResponses.ForecastResponse;
import uk.deliveryboard.training.coverage.web.CoverageResponses.StandingResponse;
import uk.deliveryboard.training.coverage.web.CoverageResponses.Standings;
import uk.deliveryboard.training.requirement.Rules;
import uk.deliveryboard.training.requirement.model.Measure;

@RestController
@Tag(name = "Coverage", description = "How far the caller's agency is trained")
class CoverageController {

    private static final String ROLE_GROUP = "[A-Z][A-Z0-9_]{0,39}";

    private final TrainingFigures figures;
    private final Rules rules;
    private final Agencies agencies;
    private final Clock clock;

    CoverageController(TrainingFigures figures, Rules rules, Agencies agencies, Clock clock) {
        this.figures = figures;
        this.rules = rules;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/v1/training/coverage")
    @Transactional(readOnly = true)
    @Operation(summary = "How many of your agency's relevant staff in post are validly trained", description = "At the end of a quarter, today where it is running or none is named. The target is the one of that day.")
    public CoverageResponse coverage(@RequestParam(required = false) @Nullable String quarter,
            @RequestParam(defaultValue = "K1") String measure,
            @RequestParam(required = false) @Pattern(regexp = ROLE_GROUP) @Nullable String roleGroup, Caller caller) {
        TrainingAccess.seeCoverage(caller, roleGroup != null).orThrow();
        LocalDate asAt = asAt(quarter);
        Slice slice = new Slice(measure(measure), roleGroup);
        return CoverageResponse.of(asAt, slice, figures.coverage(caller.agency(), slice, asAt),
                target(caller.agency(), slice.measure(), asAt));
    }

    @GetMapping("/v1/training/coverage/forecast")
    @Transactional(readOnly = true)
    @Operation(summary = "When coverage falls under its target unless people renew", description = "Over the coming year, on what is known of leavers, joiners and the validity of training.")
    public ForecastResponse forecast(@RequestParam(defaultValue = "K1") String measure,
            @RequestParam(required = false) @Pattern(regexp = ROLE_GROUP) @Nullable String roleGroup, Caller caller) {
        TrainingAccess.seeCoverage(caller, roleGroup != null).orThrow();
        LocalDate today = ClockConfiguration.today(clock);
        Slice slice = new Slice(measure(measure), roleGroup);
        int percent = target(caller.agency(), slice.measure(), today)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND,
                        "There is no target for this measure that coverage could fall under."));
        return ForecastResponse.of(slice, Forecast.of(figures.cohorts(caller.agency(), slice, today), today,
                today.plusYears(1), percent));
    }

    @GetMapping("/v1/training/coverage/requirements")
    @Transactional(readOnly = true)
    @Operation(summary = "How your agency's staff stand to each requirement", description = "By the requirements of that day. New starters with days of grace left are counted apart.")
    public Standings standings(@RequestParam(required = false) @Nullable String quarter, Caller caller) {
        TrainingAccess.seeCoverage(caller, true).orThrow();
        LocalDate asAt = asAt(quarter);
        String agency = caller.agency();
        List<StandingResponse> items = rules.requirements().inForce(agency, agencies.typeOf(agency), asAt).stream()
                .map(rule -> StandingResponse.of(rule, figures.standing(agency, rule, asAt))).toList();
        return new Standings(asAt, items);
    }

    private OptionalInt target(String agency, Measure measure, LocalDate day) {
        return rules.targets().inForce(agency, agencies.typeOf(agency), day).stream()
                .filter(target -> target.measure().equals(measure)).mapToInt(target -> target.percent()).findFirst();
    }

    private LocalDate asAt(@Nullable String id) {
        LocalDate today = ClockConfiguration.today(clock);
        if (id == null) {
            return today;
        }
        Quarter quarter = Quarter.parse(id).orElseThrow(
                () -> invalid("?quarter", "quarter-invalid", "is no quarter such as 2026-27-Q2"));
        if (quarter.firstDay().isAfter(today)) {
            throw invalid("?quarter", "quarter-in-future", "has not begun; see the forecast");
        }
        return quarter.contains(today) ? today : quarter.lastDay();
    }

    private static Measure measure(String code) {
        return Measure.of(code).orElseThrow(
                () -> invalid("?measure", "measure-unknown", "is neither K1 nor a family of courses"));
    }

    private static ProblemException invalid(String parameter, String code, String message) {
        return new ProblemException(PlatformProblem.INVALID_PARAMETER, "See the parameter named.",
                List.of(new FieldError(parameter, code, message)));
    }
}
