package uk.deliveryboard.referrals.retention.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.input.CursorOfId;
import uk.deliveryboard.referrals.retention.DisposeOfRecord;
import uk.deliveryboard.referrals.retention.HoldRecord;
import uk.deliveryboard.referrals.retention.ListCandidates;
import uk.deliveryboard.referrals.retention.ListCandidates.Candidate;
import uk.deliveryboard.referrals.retention.model.Disposal;
import uk.deliveryboard.referrals.retention.model.RetentionRule;
import uk.deliveryboard.referrals.retention.model.Standing;

@RestController
@RequestMapping("/v1/retention")
@Tag(name = "Retention", description = "Periods, legal holds, disposal by two people, certificates. OFFICIAL-SENSITIVE.")
class RetentionController {

    record HoldRequest(@NotNull UUID referralId, @NotNull HoldRecord.Reason reason) {}

    record HoldView(UUID id, UUID referralId) {}

    record RulesView(List<RetentionRule> items) {}

    /** A record on which somebody has to decide. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CandidateView(UUID referralId, String ref, String board, String state, LocalDate endedOn, String standing,
            String rule, LocalDate dueOn, @Nullable UUID openDecision, Disposal.@Nullable Decision decision) {}

    private final DisposeOfRecord dispose;
    private final HoldRecord hold;
    private final ListCandidates candidates;
    private final ReferralAccess access;
    private final Idempotency idempotency;

    RetentionController(DisposeOfRecord dispose, HoldRecord hold, ListCandidates candidates, ReferralAccess access,
            Idempotency idempotency) {
        this.dispose = dispose;
        this.hold = hold;
        this.candidates = candidates;
        this.access = access;
        this.idempotency = idempotency;
    }

    @GetMapping("/rules")
    @Operation(summary = "List the rules of retention")
    RulesView rules(Caller caller) {
        access.mayDecideRetention(caller).orThrow();
        return new RulesView(candidates.rules());
    }

    @GetMapping("/candidates")
    @Operation(summary = "List the records on which somebody has to decide", description = "Those whose period has ended, held ones included, and those of children to be looked at early.")
    ResponseEntity<Cursor.Page<CandidateView>> candidates(Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        access.mayDecideRetention(caller).orThrow();
        List<CandidateView> rows = candidates.after(CursorOfId.after(cursor), limit, caller).stream()
                .map(RetentionController::view).toList();
        return Cursor.response(Cursor.page(rows, limit, each -> each.referralId().toString()));
    }

    @PostMapping("/holds")
    @Operation(summary = "Place a legal hold", description = "While it is in force nothing of the record is disposed of.")
    ResponseEntity<byte[]> hold(@Valid @RequestBody HoldRequest request, Caller caller, IdempotencyKey key) {
        access.mayProtectData(caller).orThrow();
        return idempotency.once(key, request, () -> {
            HoldView held = held(hold.hold(request.referralId(), request.reason(), caller));
            return ResponseEntity.created(URI.create("/v1/retention/holds/" + held.id())).body(held);
        });
    }

    @PostMapping("/holds/{hold}/release")
    @Operation(summary = "Release a legal hold")
    ResponseEntity<byte[]> release(@PathVariable("hold") UUID id, Caller caller, IdempotencyKey key) {
        access.mayProtectData(caller).orThrow();
        return idempotency.once(key, id, () -> ResponseEntity.ok(held(hold.release(id, caller))));
    }

    @PostMapping("/decisions")
    @Operation(summary = "Decide what becomes of a record", description = "DESTROY and TRANSFER await a second person; RETAIN holds at once, until the day given.")
    ResponseEntity<byte[]> decide(@Valid @RequestBody DecisionRequest request, Caller caller, IdempotencyKey key) {
        access.mayDecideRetention(caller).orThrow();
        return idempotency.once(key, request, () -> {
            DisposalView decided = RetentionOutcomes.decided(dispose.decide(request.command(), caller));
            return ResponseEntity.created(URI.create("/v1/retention/decisions/" + decided.id())).body(decided);
        });
    }

    @GetMapping("/decisions/{decision}")
    @Operation(summary = "Read a decision and its certificate")
    DisposalView decision(@PathVariable("decision") UUID id, Caller caller) {
        access.mayDecideRetention(caller).orThrow();
        return dispose.find(id, caller).map(DisposalView::of).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "No such decision on your boards."));
    }

    @PostMapping("/decisions/{decision}/approval")
    @Operation(summary = "Agree as the second person, and carry it out", description = "Destroys the data key and every ciphertext of the referral for good, and certifies it.")
    ResponseEntity<byte[]> approve(@PathVariable("decision") UUID id, Caller caller, IdempotencyKey key) {
        access.mayProtectData(caller).orThrow();
        return idempotency.once(key, id,
                () -> ResponseEntity.ok(RetentionOutcomes.decided(dispose.approve(id, caller))));
    }

    private static HoldView held(HoldRecord.Outcome outcome) {
        HoldRecord.Outcome.Done done = RetentionOutcomes.held(outcome);
        return new HoldView(done.hold(), done.referral());
    }

    private static CandidateView view(Candidate candidate) {
        var record = candidate.record();
        Disposal open = candidate.open();
        return switch (candidate.standing()) {
            case Standing.Due(var rule, var dueOn) -> view(candidate, "DUE", rule, dueOn, open);
            case Standing.Held(var rule, var dueOn) -> view(candidate, "HELD", rule, dueOn, open);
            case Standing.EarlyReview(var rule, var dueOn) -> view(candidate, "EARLY_REVIEW", rule, dueOn, open);
            case Standing.Kept kept -> throw new IllegalStateException(record.ref() + " is no candidate");
            case Standing.NoRule none -> throw new IllegalStateException(record.ref() + " is no candidate");
            case Standing.Disposed gone -> throw new IllegalStateException(record.ref() + " is no candidate");
        };
    }

    private static CandidateView view(Candidate candidate, String standing, RetentionRule rule, LocalDate dueOn,
            @Nullable Disposal open) {
        var record = candidate.record();
        return new CandidateView(record.referral(), record.ref(), record.board(), record.state(), record.endedOn(),
                standing, rule.code(), dueOn, open == null ? null : open.id(),
                open == null ? null : open.decision());
    }
}
