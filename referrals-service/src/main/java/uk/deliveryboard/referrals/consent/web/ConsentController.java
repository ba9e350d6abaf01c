package uk.deliveryboard.referrals.consent.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.consent.ReadConsent;
import uk.deliveryboard.referrals.consent.RecordConsent;
import uk.deliveryboard.referrals.consent.model.ConsentEntry.Answer;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.vault.KeyedRequest;
import uk.deliveryboard.referrals.web.ReferralOutcomes;

@RestController
@RequestMapping("/v1/cases/{id}/consents")
@Tag(name = "Cases", description = "Consent, support and reviews of referrals with the panel. OFFICIAL-SENSITIVE.")
class ConsentController {

    /** All that decides what an entry does. */
    private record Asked(UUID id, @Nullable Long version, ConsentRequest request) {}

    private final RecordConsent record;
    private final ReadConsent read;
    private final ReferralAccess access;
    private final AccessLog log;
    private final KeyedRequest keyed;
    private final Idempotency idempotency;
    private final Clock clock;

    ConsentController(RecordConsent record, ReadConsent read, ReferralAccess access, AccessLog log, KeyedRequest keyed,
            Idempotency idempotency, Clock clock) {
        this.record = record;
        this.read = read;
        this.access = access;
        this.log = log;
        this.keyed = keyed;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Enter that consent was asked for, given, refused or withdrawn", description = "An answer on support moves the case. If-Match is needed but for a withdrawal, which nothing holds up; one that names no day on which the panel looks again gets one after four weeks.")
    ResponseEntity<byte[]> add(@PathVariable UUID id, @Valid @RequestBody ConsentRequest request, Caller caller,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        access.mayMove(caller).orThrow();
        Long version = ifMatch == null && request.answer() == Answer.WITHDRAWN ? null : Versions.required(ifMatch);
        return idempotency.once(key, keyed.fingerprint(new Asked(id, version, request)), () -> {
            var done = recorded(record.record(new RecordConsent.Command(id, version, request.scope(),
                    request.answer(), request.on(), request.method(), request.evidenceRef(), request.given(),
                    request.refused(), access.capacities(caller),
                    new Referrals.RecordedBy(caller.subject(), caller.agency()))));
            log.record(caller, Access.to(Action.ALTER, "CONSENT", done.referral())
                    .forPurpose(request.answer().name()));
            return ResponseEntity.created(URI.create("/v1/cases/" + id + "/consents"))
                    .eTag(Versions.etag(done.referral().version()))
                    .body(ConsentView.of(done.referral(), done.book(), ClockConfiguration.today(clock)));
        });
    }

    @GetMapping
    @Operation(summary = "Read how consent stands, and its history")
    ResponseEntity<ConsentView> read(@PathVariable UUID id, Caller caller) {
        access.mayMove(caller).orThrow();
        return read.of(id, caller)
                .map(found -> ResponseEntity.ok().eTag(Versions.etag(found.referral().version()))
                        .body(ConsentView.of(found.referral(), found.book(), ClockConfiguration.today(clock))))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "No such case on your boards."));
    }

    private RecordConsent.Outcome.Recorded recorded(RecordConsent.Outcome outcome) {
        return switch (outcome) {
            case RecordConsent.Outcome.Recorded done -> done;
            case RecordConsent.Outcome.Unknown() ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "No such case on your boards.");
            case RecordConsent.Outcome.Stale() -> throw Versions.stale();
            case RecordConsent.Outcome.Refused(var refusals) -> throw ReferralOutcomes.refused(refusals);
            case RecordConsent.Outcome.NotNow(var state) -> throw ReferralOutcomes.notAskedFor(state);
            case RecordConsent.Outcome.NotMoved(var why) -> throw ReferralOutcomes.notMoved(why, access);
        };
    }
}
