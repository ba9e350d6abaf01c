package uk.deliveryboard.training.requirement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.agency.Agencies;
import uk.deliveryboard.training.requirement.LayDownRule;
import uk.deliveryboard.training.requirement.Rules;
import uk.deliveryboard.training.requirement.model.RuleRefusal;

@RestController
@Tag(name = "Requirements and targets", description = "Who is to be trained in what, and how many of them at least")
class RequirementController {

    private final Rules rules;
    private final LayDownRule layDownRule;
    private final Agencies agencies;
    private final Idempotency idempotency;
    private final Clock clock;

    RequirementController(Rules rules, LayDownRule layDownRule, Agencies agencies, Idempotency idempotency,
            Clock clock) {
        this.rules = rules;
        this.layDownRule = layDownRule;
        this.agencies = agencies;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    record Requirements(LocalDate on, List<RequirementBody> items) {}

    record RequirementHistory(List<RequirementBody> decisions) {}

    record Targets(LocalDate on, List<TargetBody> items) {}

    record TargetHistory(List<TargetBody> decisions) {}

    @PostMapping("/v1/training/requirements")
    @Operation(summary = "Lay down what a group of staff is to be trained in", description = "From a day of the running quarter or a later one. Nothing is overwritten.")
    ResponseEntity<byte[]> require(@Valid @RequestBody RequirementBody body, Caller caller, IdempotencyKey key) {
        TrainingAccess.layDownRequirement(caller, body.scope() == ScopeKind.OWN_AGENCY).orThrow();
        return idempotency.once(key, body, () -> {
            agencies.requireRegistered(caller.agency());
            var rule = body.requirement(caller.agency());
            accepted(layDownRule.layDown(rule));
            return ResponseEntity.status(HttpStatus.CREATED).body(RequirementBody.of(rule));
        });
    }

    @GetMapping("/v1/training/requirements")
    @Transactional(readOnly = true)
    @Operation(summary = "What staff of your agency are to be trained in on a day")
    public Requirements requirements(@RequestParam(required = false) @Nullable LocalDate on, Caller caller) {
        LocalDate day = on == null ? ClockConfiguration.today(clock) : on;
        return new Requirements(day, rules.requirements()
                .inForce(caller.agency(), agencies.typeOf(caller.agency()), day).stream().map(RequirementBody::of)
                .toList());
    }

    @GetMapping("/v1/training/requirements/{code}")
    @Transactional(readOnly = true)
    @Operation(summary = "Every decision about a requirement, the oldest first")
    public RequirementHistory requirement(@PathVariable String code) {
        List<RequirementBody> decisions = rules.requirements().decisions().stream()
                .filter(rule -> rule.code().equals(code)).map(RequirementBody::of).toList();
        return new RequirementHistory(found(decisions));
    }

    @PostMapping("/v1/training/targets")
    @Operation(summary = "Set how many of those in scope are to be trained at least", description = "From a day of the running quarter or a later one. Nothing is overwritten.")
    ResponseEntity<byte[]> aim(@Valid @RequestBody TargetBody body, Caller caller, IdempotencyKey key) {
        TrainingAccess.setTarget(caller).orThrow();
        return idempotency.once(key, body, () -> {
            agencies.requireRegistered(caller.agency());
            var rule = body.target();
            accepted(layDownRule.layDown(rule));
            return ResponseEntity.status(HttpStatus.CREATED).body(TargetBody.of(rule));
        });
    }

    @GetMapping("/v1/training/targets")
    @Transactional(readOnly = true)
    @Operation(summary = "The targets that hold for your agency on a day")
    public Targets targets(@RequestParam(required = false) @Nullable LocalDate on, Caller caller) {
        LocalDate day = on == null ? ClockConfiguration.today(clock) : on;
        return new Targets(day, rules.targets().inForce(caller.agency(), agencies.typeOf(caller.agency()), day)
                .stream().map(TargetBody::of).toList());
    }

    @GetMapping("/v1/training/targets/{measure}")
    @Transactional(readOnly = true)
    @Operation(summary = "Every decision about the target of a measure, the oldest first")
    public TargetHistory target(@PathVariable String measure) {
        return new TargetHistory(found(rules.targets().decisions().stream()
                .filter(rule -> rule.about().equals(measure)).map(TargetBody::of).toList()));
    }

    private static <T> List<T> found(List<T> decisions) {
        if (decisions.isEmpty()) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "Nothing has been laid down under this name.");
        }
        return decisions;
    }

    private static void accepted(List<RuleRefusal> reasons) {
        if (!reasons.isEmpty()) {
            throw new ProblemException(RequirementProblem.RULE_NOT_TAKEN, "See the fields named.",
                    reasons.stream().map(reason -> new FieldError("/" + reason.field(),
                            reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), reason.message())).toList());
        }
    }
}
