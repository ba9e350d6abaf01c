package uk.deliveryboard.referrals.frontdoor.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.frontdoor.CloseScreening;
import uk.deliveryboard.referrals.frontdoor.FrontDoor;
import uk.deliveryboard.referrals.frontdoor.model.ScreeningTrigger;
import uk.deliveryboard.referrals.input.AgencyCode;
import uk.deliveryboard.referrals.web.ReferralOutcomes;

@RestController
@RequestMapping("/v1/screening-triggers")
@Tag(name = "Before a referral")
class ScreeningController {

    record ScreeningRequest(@AgencyCode @Nullable String board, @NotNull ScreeningTrigger.SourceForm sourceForm,
            @Nullable LocalDate screenedOn, @NotNull Boolean positive) {}

    record OutcomeRequest(@NotNull ScreeningTrigger.Outcome outcome, @Nullable LocalDate on,
            @Nullable UUID referralId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Screening(UUID id, String agency, String board, ScreeningTrigger.SourceForm sourceForm,
            LocalDate screenedOn, boolean positive, ScreeningTrigger.@Nullable Outcome outcome,
            @Nullable LocalDate closedOn, @Nullable UUID referralId) {

        static Screening of(ScreeningTrigger trigger) {
            return new Screening(trigger.id(), trigger.agency(), trigger.board(), trigger.sourceForm(),
                    trigger.screenedOn(), trigger.positive(), trigger.outcome(), trigger.closedOn(),
                    trigger.onwardReferral());
        }
    }

    record OpenScreenings(List<Screening> open) {}

    /** All that decides what an outcome does. */
    private record Asked(UUID id, long version, OutcomeRequest request) {}

    private final FrontDoor door;
    private final CloseScreening close;
    private final Boards boards;
    private final ReferralAccess access;
    private final Idempotency idempotency;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ScreeningController(FrontDoor door, CloseScreening close, Boards boards, ReferralAccess access,
            Idempotency idempotency, TransactionTemplate transactions, Clock clock) {
        this.door = door;
        this.close = close;
        this.boards = boards;
        this.access = access;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List positive screenings that nobody has looked into to the end, the oldest first")
    OpenScreenings open(Caller caller) {
        access.mayGiveAdvice(caller).orThrow();
        return new OpenScreenings(Objects.requireNonNull(transactions.execute(status -> door.openTriggers())).stream()
                .map(Screening::of).toList());
    }

    @PostMapping
    @Operation(summary = "Enter that a form of another procedure asked about radicalisation", description = "Takes codes only. A positive one stays on the list until somebody has looked into it.")
    ResponseEntity<byte[]> add(@Valid @RequestBody ScreeningRequest request, Caller caller, IdempotencyKey key) {
        access.mayGiveAdvice(caller).orThrow();
        return idempotency.once(key, request, () -> {
            LocalDate today = ClockConfiguration.today(clock);
            LocalDate on = Objects.requireNonNullElse(request.screenedOn(), today);
            if (on.isAfter(today)) {
                throw new ProblemException(PlatformProblem.INVALID_REQUEST, "Nothing was stored.",
                        List.of(new Problem.FieldError("/screenedOn", "invalid", "is in the future")));
            }
            var trigger = new ScreeningTrigger(UuidCreator.getTimeOrderedEpoch(), caller.agency(),
                    boards.own(caller, request.board()), request.sourceForm(), on, request.positive(), null, null,
                    null, 1);
            door.add(trigger, clock.instant(), Boards.by(caller));
            return ResponseEntity.created(URI.create("/v1/screening-triggers/" + trigger.id()))
                    .eTag(Versions.etag(1)).body(Screening.of(trigger));
        });
    }

    @PostMapping("/{id}/outcomes")
    @Operation(summary = "Enter what looking into a positive screening came to", description = "Once, by the agency whose screening it was.")
    ResponseEntity<byte[]> close(@PathVariable UUID id, @Valid @RequestBody OutcomeRequest request, Caller caller,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        access.mayGiveAdvice(caller).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new Asked(id, version, request), () -> {
            ScreeningTrigger closed = closed(close.close(new CloseScreening.Command(id, version, request.outcome(),
                    request.on(), request.referralId(), Boards.by(caller))));
            return ResponseEntity.ok().eTag(Versions.etag(closed.version())).body(Screening.of(closed));
        });
    }

    private static ScreeningTrigger closed(CloseScreening.Outcome outcome) {
        return switch (outcome) {
            case CloseScreening.Outcome.Done(var trigger) -> trigger;
            case CloseScreening.Outcome.Unknown() ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "No such screening of your agency.");
            case CloseScreening.Outcome.Stale() -> throw Versions.stale();
            case CloseScreening.Outcome.Closed() -> throw new ProblemException(FrontDoorProblem.SCREENING_CLOSED,
                    "What it came to was entered before.");
            case CloseScreening.Outcome.Refused(var refusals) -> throw ReferralOutcomes.refused(refusals);
        };
    }
}
