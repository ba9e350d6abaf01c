package uk.deliveryboard.referrals.pause.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.pause.PauseReferral;
import uk.deliveryboard.referrals.pause.model.Pause;
import uk.deliveryboard.referrals.web.ReferralOutcomes;
import uk.deliveryboard.referrals.web.ReferralProblem;

@RestController
@RequestMapping("/v1/referrals/{id}/pauses")
@Tag(name = "Referrals")
class PauseController {

    record PauseRequest(@NotNull Pause.Reason reason, @Nullable LocalDate from) {}

    record EndRequest(@Nullable LocalDate on) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PauseView(UUID id, Pause.Reason reason, LocalDate from, @Nullable LocalDate until) {}

    record PausesView(UUID referralId, List<PauseView> pauses) {}

    /** All that decides what a request does. */
    private record Asked(UUID id, @Nullable UUID pause, Object request) {}

    private final PauseReferral pauses;
    private final ReferralAccess access;
    private final Idempotency idempotency;
    private final TransactionTemplate transactions;

    PauseController(PauseReferral pauses, ReferralAccess access, Idempotency idempotency,
            TransactionTemplate transactions) {
        this.pauses = pauses;
        this.access = access;
        this.idempotency = idempotency;
        this.transactions = transactions;
    }

    @GetMapping
    @Operation(summary = "Read when the clock of a referral stood, and why")
    PausesView read(@PathVariable UUID id, Caller caller) {
        access.mayMove(caller).orThrow();
        return view(id, Objects.requireNonNull(transactions.execute(status -> pauses.read(id, caller))));
    }

    @PostMapping
    @Operation(summary = "Let the clock of a referral stand", description = "For a reason that nobody who works on it can hurry. Reviews stay due, and the next step ends the pause.")
    ResponseEntity<byte[]> begin(@PathVariable UUID id, @Valid @RequestBody PauseRequest request, Caller caller,
            IdempotencyKey key) {
        access.mayMove(caller).orThrow();
        return idempotency.once(key, new Asked(id, null, request),
                () -> ResponseEntity.created(URI.create("/v1/referrals/" + id + "/pauses"))
                        .body(view(id, pauses.begin(id, request.reason(), request.from(), caller))));
    }

    @PostMapping("/{pause}/end")
    @Operation(summary = "Let the clock run again")
    ResponseEntity<byte[]> end(@PathVariable UUID id, @PathVariable UUID pause, @Valid @RequestBody EndRequest request,
            Caller caller, IdempotencyKey key) {
        access.mayMove(caller).orThrow();
        return idempotency.once(key, new Asked(id, pause, request),
                () -> ResponseEntity.ok(view(id, pauses.end(id, pause, request.on(), caller))));
    }

    private static PausesView view(UUID id, PauseReferral.Outcome outcome) {
        return switch (outcome) {
            case PauseReferral.Outcome.Done(var all) -> new PausesView(id, all.stream()
                    .map(each -> new PauseView(each.id(), each.reason(), each.from(), each.until())).toList());
            case PauseReferral.Outcome.Unknown() ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "No such referral or pause on your boards.");
            case PauseReferral.Outcome.Over() ->
                throw new ProblemException(ReferralProblem.PAUSE_OVER, "The clock runs again already.");
            case PauseReferral.Outcome.Refused(var refusals) -> throw ReferralOutcomes.refused(refusals);
        };
    }
}
