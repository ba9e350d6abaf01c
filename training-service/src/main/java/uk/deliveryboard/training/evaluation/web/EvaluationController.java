package uk.deliveryboard.training.evaluation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.coverage.TrainingFigures;
import uk.deliveryboard.training.coverage.model.Coverage;
import uk.deliveryboard.training.coverage.model.Slice;
import uk.deliveryboard.training.evaluation.EnterEvaluation;
import uk.deliveryboard.training.evaluation.Evaluations;
import uk.deliveryboard.training.evaluation.model.Answers;
import uk.deliveryboard.training.evaluation.model.Question;
import uk.deliveryboard.training.evaluation.model.Stage;
import uk.deliveryboard.training.requirement.model.Measure;
import uk.deliveryboard.training.workshop.Workshops;
import uk.deliveryboard.training.workshop.model.Workshop;

@RestController
@Tag(name = "Evaluation", description = "What workshops change, beside how many people they reach")
class EvaluationController {

    private final Evaluations evaluations;
    private final EnterEvaluation enterEvaluation;
    private final Workshops workshops;
    private final TrainingFigures figures;
    private final Idempotency idempotency;
    private final Clock clock;

    EvaluationController(Evaluations evaluations, EnterEvaluation enterEvaluation, Workshops workshops,
            TrainingFigures figures,
            Idempotency idempotency, Clock clock) {
        this.evaluations = evaluations;
        this.enterEvaluation = enterEvaluation;
        this.workshops = workshops;
        this.figures = figures;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * @param respondent code that somebody makes up and keeps through the stages; no reference of the list of staff
     */
    record Body(@NotNull Stage stage, @NotNull @Pattern(regexp = "[a-z0-9]{8,40}") String respondent,
            @NotNull @Min(1) @Max(5) Integer responsibilities, @NotNull @Min(1) @Max(5) Integer recogniseSigns,
            @NotNull @Min(1) @Max(5) Integer whoToTell, @NotNull @Min(1) @Max(5) Integer appropriateReferral,
            @NotNull @Min(1) @Max(5) Integer confidenceToChallenge) {

        Evaluations.Answer answer(UUID workshop) {
            return new Evaluations.Answer(workshop, stage, respondent,
                    Map.of(Question.RESPONSIBILITIES, responsibilities, Question.RECOGNISE_SIGNS, recogniseSigns,
                            Question.WHO_TO_TELL, whoToTell, Question.APPROPRIATE_REFERRAL, appropriateReferral,
                            Question.CONFIDENCE_TO_CHALLENGE, confidenceToChallenge));
        }
    }

    record Taken(Stage stage) {}

    /** @param means absent where fewer than five answered, as is how many they are */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StageResponse(boolean told, @Nullable Integer people, @Nullable Map<Question, BigDecimal> means,
            @Nullable Map<Question, BigDecimal> highPercent) {

        static StageResponse of(Answers answers) {
            return new StageResponse(answers.told(), answers.told() ? answers.people() : null,
                    answers.means().orElse(null), answers.highPercent().orElse(null));
        }
    }

    record CoverageResponse(LocalDate asAt, int numerator, int denominator) {

        static CoverageResponse of(LocalDate asAt, Coverage coverage) {
            return switch (coverage) {
                case Coverage.NoDenominator() -> new CoverageResponse(asAt, 0, 0);
                case Coverage.Measured(var numerator, var denominator) ->
                    new CoverageResponse(asAt, numerator, denominator);
            };
        }
    }

    /**
     * @param uplift    mean after less mean before, of each question; absent where fewer than five answered either
     * @param retention mean three months later less mean before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Impact(String quarter, int fewest, StageResponse before, StageResponse after, StageResponse threeMonthsLater,
            @Nullable Map<Question, BigDecimal> uplift, @Nullable Map<Question, BigDecimal> retention,
            CoverageResponse coverage) {}

    @PostMapping("/v1/training/workshops/{id}/evaluations")
    @Operation(summary = "Enter what somebody answered before a workshop, after it or three months later", description = "Without a name: under a code that they keep. Once at each stage.")
    ResponseEntity<byte[]> enter(@PathVariable UUID id, @Valid @RequestBody Body body, Caller caller,
            IdempotencyKey key) {
        TrainingAccess.enterEvaluations(caller).orThrow();
        return idempotency.once(key, body, () -> {
            Workshop workshop = workshops.find(caller.agency(), id).orElseThrow(() -> new ProblemException(
                    PlatformProblem.NOT_FOUND, "Your agency has no workshop with this id."));
            LocalDate today = ClockConfiguration.today(clock);
            if (workshop.state() == Workshop.State.CANCELLED || !body.stage().open(workshop.heldOn(), today)) {
                throw new ProblemException(EvaluationProblem.EVALUATION_CLOSED,
                        "Before: up to the day of the workshop. After: on it and for 30 days. Later: from two months to six.",
                        List.of(new FieldError("/stage", "closed", "is not asked for today")));
            }
            if (!enterEvaluation.enter(caller.agency(), body.answer(id), workshop.heldOn())) {
                throw new ProblemException(EvaluationProblem.ANSWERED_ALREADY, "An answer is not changed.",
                        List.of(new FieldError("/respondent", "exists", "has answered at this stage")));
            }
            return ResponseEntity.status(HttpStatus.CREATED).body(new Taken(body.stage()));
        });
    }

    @GetMapping("/v1/training/evaluation")
    @Transactional(readOnly = true)
    @Operation(summary = "What the workshops of a quarter changed, beside coverage", description = "Means of answers in groups of five, in the order in which they came: of fewer, nothing is told, and what is told next never differs by one person.")
    public Impact impact(@RequestParam String quarter, Caller caller) {
        TrainingAccess.seeCoverage(caller, false).orThrow();
        LocalDate today = ClockConfiguration.today(clock);
        Quarter wanted = Quarter.parse(quarter).filter(each -> !each.firstDay().isAfter(today))
                .orElseThrow(() -> new ProblemException(PlatformProblem.INVALID_PARAMETER,
                        "See the parameter named.", List.of(new FieldError("?quarter", "quarter-invalid",
                                "is no quarter such as 2026-27-Q2 that has begun"))));
        LocalDate asAt = wanted.contains(today) ? today : wanted.lastDay();
        Map<Stage, Answers> answers = evaluations.of(caller.agency(), wanted);
        Answers before = answers.getOrDefault(Stage.PRE, Answers.none());
        Answers after = answers.getOrDefault(Stage.POST, Answers.none());
        Answers later = answers.getOrDefault(Stage.FOLLOW_UP_3M, Answers.none());
        return new Impact(wanted.id(), Answers.FEWEST, StageResponse.of(before), StageResponse.of(after),
                StageResponse.of(later), after.upliftFrom(before).orElse(null),
                later.upliftFrom(before).orElse(null), CoverageResponse.of(asAt,
                        figures.coverage(caller.agency(), new Slice(new Measure.Wrap(), null), asAt)));
    }
}
