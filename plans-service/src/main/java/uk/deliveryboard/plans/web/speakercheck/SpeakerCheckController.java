package uk.deliveryboard.plans.web.speakercheck;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.directory.Agencies;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.speakercheck.CheckSpeaker;
import uk.deliveryboard.plans.speakercheck.SpeakerChecks;
import uk.deliveryboard.plans.speakercheck.model.KeptCheck;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck;
import uk.deliveryboard.plans.speakercheck.model.Step;
import uk.deliveryboard.plans.web.Outcomes;
import uk.deliveryboard.plans.web.Pages;
import uk.deliveryboard.plans.web.PlansProblem;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/registers/speaker-checks")
@Tag(name = "Speaker and premises checks", description = "Four steps before an outside speaker is heard or premises"
        + " are let: outline, research, denial where there are extremist links, written justification either way")
public class SpeakerCheckController {

    private static final String KEEPERS = "SPOC, DEPUTY_SPOC or PREVENT_LEAD. ";

    /** @param about the event, and who is to speak or to hire */
    record CheckRequest(@NotNull SpeakerCheck.Kind kind, @NotNull @PlainText(max = 500) String about,
            @NotNull @PlausibleDay LocalDate eventOn) {}

    record OutlineRequest(@NotNull @PlainText(max = 4000) String summary) {}

    /** @param sources where it was looked up */
    record ResearchRequest(@NotNull @PlainText(max = 4000) String summary,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @PlainText(max = 500) String> sources,
            @NotNull Boolean extremistLinks) {}

    /** @param justification needed for an approval as well as for a denial */
    record DecisionRequest(@NotNull SpeakerCheck.Verdict verdict, @NotNull @PlainText(max = 4000) String justification,
            @PlainText(max = 4000) @Nullable String conditions) {}

    record WithdrawalRequest(@NotNull @PlainText(max = 1000) String because) {}

    /** What decides the effect of a step. */
    private record Asked(UUID check, Step step, long version) {}

    private final SpeakerChecks checks;
    private final CheckSpeaker checkSpeaker;
    private final Agencies agencies;
    private final Idempotency idempotency;

    SpeakerCheckController(SpeakerChecks checks, CheckSpeaker checkSpeaker, Agencies agencies,
            Idempotency idempotency) {
        this.checks = checks;
        this.checkSpeaker = checkSpeaker;
        this.agencies = agencies;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Ask for a check of a speaker or of who wants premises", description = KEEPERS
            + "Before the day of the event.")
    ResponseEntity<byte[]> open(@Valid @RequestBody CheckRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toKeepRegister(caller).orThrow();
        return idempotency.once(key, request, () -> {
            if (!agencies.has(caller.agency())) {
                throw new ProblemException(PlansProblem.AGENCY_NOT_REGISTERED, "Ask for it to be registered first.");
            }
            return answer(checkSpeaker.open(caller.agency(), request.kind(), request.about(), request.eventOn(),
                    caller.subject()));
        });
    }

    @PostMapping("/{checkId}/outline")
    @Operation(summary = "Enter the outline of the content: the first step", description = KEEPERS)
    ResponseEntity<byte[]> outline(@PathVariable UUID checkId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody OutlineRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        return take(checkId, ifMatch, new Step.ReceiveOutline(request.summary()), caller, key);
    }

    @PostMapping("/{checkId}/research")
    @Operation(summary = "Enter what was found out about speaker and organisation: the second step", description = KEEPERS)
    ResponseEntity<byte[]> research(@PathVariable UUID checkId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ResearchRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        return take(checkId, ifMatch,
                new Step.Research(request.summary(), request.sources(), request.extremistLinks()), caller, key);
    }

    @PostMapping("/{checkId}/decision")
    @Operation(summary = "Decide, with the reasons in writing: the third and fourth step", description = KEEPERS
            + "Extremist links lead to a denial. After the day of the event there is nothing to decide.")
    ResponseEntity<byte[]> decide(@PathVariable UUID checkId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DecisionRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        return take(checkId, ifMatch,
                new Step.Decide(request.verdict(), request.justification(), request.conditions()), caller, key);
    }

    @PostMapping("/{checkId}/withdrawal")
    @Operation(summary = "End a check that nobody wants any more", description = KEEPERS + "Before it is decided.")
    ResponseEntity<byte[]> withdraw(@PathVariable UUID checkId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WithdrawalRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        return take(checkId, ifMatch, new Step.Withdraw(request.because()), caller, key);
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "List the checks of your agency as they were asked for", description = KEEPERS
            + "AUDITOR too.")
    public ResponseEntity<Cursor.Page<SpeakerCheckView>> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadSpeakerChecks(caller).orThrow();
        List<SpeakerCheckView> rows = checks.page(Pages.after(cursor, Pages::uuid), limit + 1).stream()
                .map(SpeakerCheckView::of).toList();
        return Cursor.response(Cursor.page(rows, limit, check -> check.id().toString()));
    }

    @GetMapping("/{checkId}")
    @Transactional(readOnly = true)
    @Operation(summary = "Read a check", description = KEEPERS + "AUDITOR too.")
    public ResponseEntity<SpeakerCheckView> read(@PathVariable UUID checkId, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadSpeakerChecks(caller).orThrow();
        KeptCheck kept = found(checkId);
        return ResponseEntity.ok().eTag(Versions.etag(kept.version())).body(SpeakerCheckView.of(kept));
    }

    private ResponseEntity<byte[]> take(UUID id, @Nullable String ifMatch, Step step, Caller caller,
            IdempotencyKey key) {
        PlanAccess.toKeepRegister(caller).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new Asked(id, step, version),
                () -> answer(checkSpeaker.take(found(id), version, step, caller.subject())));
    }

    private KeptCheck found(UUID id) {
        return checks.find(id).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such check."));
    }

    private static ResponseEntity<?> answer(Outcome<KeptCheck> outcome) {
        KeptCheck kept = Outcomes.done(outcome);
        return ResponseEntity.created(URI.create("/v1/registers/speaker-checks/" + kept.id()))
                .eTag(Versions.etag(kept.version())).body(SpeakerCheckView.of(kept));
    }
}
