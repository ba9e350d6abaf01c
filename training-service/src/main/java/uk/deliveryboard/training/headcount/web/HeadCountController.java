package uk.deliveryboard.training.headcount.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.agency.Agencies;
import uk.deliveryboard.training.coverage.TrainingFigures;
import uk.deliveryboard.training.coverage.model.Slice;
import uk.deliveryboard.training.headcount.HeadCountEvents;
import uk.deliveryboard.training.headcount.HeadCounts;
import uk.deliveryboard.training.headcount.HeadCounts.Declared;
import uk.deliveryboard.training.headcount.model.HeadCount;
import uk.deliveryboard.training.headcount.model.Standing;
import uk.deliveryboard.training.headcount.web.HeadCountBodies.HeadCountBody;
import uk.deliveryboard.training.headcount.web.HeadCountBodies.QuarterResponse;
import uk.deliveryboard.training.requirement.Rules;
import uk.deliveryboard.training.requirement.model.Measure;

@RestController
@Tag(name = "Head-counts", description = "Coverage of an agency that has no list of staff, as it says of itself")
class HeadCountController {

    private static final Measure K1 = new Measure.Wrap();

    private final HeadCounts headCounts;
    private final HeadCountEvents events;
    private final TrainingFigures figures;
    private final Rules rules;
    private final Agencies agencies;
    private final Clock clock;

    HeadCountController(HeadCounts headCounts, HeadCountEvents events, TrainingFigures figures, Rules rules,
            Agencies agencies, Clock clock) {
        this.headCounts = headCounts;
        this.events = events;
        this.figures = figures;
        this.rules = rules;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/v1/training/head-counts/{quarter}")
    @Transactional(readOnly = true)
    @Operation(summary = "Coverage of your agency at the end of a quarter, and what it rests on", description = "Counted person by person where there is a list of staff, else what the agency declared. Without either there is no information, which is neither 0% nor 100%.")
    public ResponseEntity<QuarterResponse> see(@PathVariable String quarter, Caller caller) {
        TrainingAccess.seeCoverage(caller, false).orThrow();
        return response(caller.agency(), begun(quarter));
    }

    @PutMapping("/v1/training/head-counts/{quarter}")
    @Transactional
    @Operation(summary = "Declare how many are in scope at the end of a quarter, and how many of them trained", description = "In place of what was declared before, which is kept. A list of staff stands before it.")
    public ResponseEntity<QuarterResponse> declare(@PathVariable String quarter,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody HeadCountBody body, Caller caller) {
        TrainingAccess.declareHeadCount(caller).orThrow();
        long version = Versions.required(ifMatch);
        Quarter end = begun(quarter);
        agencies.requireRegistered(caller.agency());
        List<HeadCount.Refusal> refusals = body.count().refusals(end, ClockConfiguration.today(clock));
        if (!refusals.isEmpty()) {
            throw new ProblemException(HeadCountProblem.HEAD_COUNT_REFUSED, "Nothing was stored.",
                    refusals.stream().map(HeadCountController::error).toList());
        }
        if (!headCounts.declare(caller.agency(), end, version, body.count(), caller.subject())) {
            throw Versions.stale();
        }
        events.stated(caller.agency(), end, body.count());
        return response(caller.agency(), end);
    }

    private ResponseEntity<QuarterResponse> response(String agency, Quarter quarter) {
        LocalDate today = ClockConfiguration.today(clock);
        LocalDate asAt = quarter.contains(today) ? today : quarter.lastDay();
        Declared declared = headCounts.find(agency, quarter).orElse(null);
        Standing standing = Standing.of(figures.coverage(agency, new Slice(K1, null), asAt),
                declared == null ? null : declared.count());
        OptionalInt target = rules.targets().inForce(agency, agencies.typeOf(agency), asAt).stream()
                .filter(each -> each.measure().equals(K1)).mapToInt(each -> each.percent()).findFirst();
        QuarterResponse body = QuarterResponse.of(quarter.id(), asAt, standing, target, declared);
        return ResponseEntity.ok().eTag(body.etag()).body(body);
    }

    private Quarter begun(String id) {
        Quarter quarter = Quarter.parse(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND,
                "This is no quarter such as 2026-27-Q2."));
        if (quarter.firstDay().isAfter(ClockConfiguration.today(clock))) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "This quarter has not begun.");
        }
        return quarter;
    }

    private static FieldError error(HeadCount.Refusal refusal) {
        return new FieldError("/" + refusal.field(), refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                refusal.message());
    }
}
