package uk.deliveryboard.referrals.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.form.model.FormQuality;
import uk.deliveryboard.referrals.matching.KeepIdentity;
import uk.deliveryboard.referrals.referral.MoveReferral;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.SubmitReferral;
import uk.deliveryboard.referrals.referral.model.Intake;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.statuslink.StatusLinkHeader;
import uk.deliveryboard.referrals.vault.KeyedRequest;
import uk.deliveryboard.referrals.vault.model.Identity;

@RestController
@RequestMapping("/v1/referrals")
@Tag(name = "Referrals", description = "The tracking ledger: codes, bands and dates. OFFICIAL-SENSITIVE.")
class ReferralController {

    /** All that decides what a step does. */
    private record StepAsked(long version, TransitionRequest request) {}

    /** The same for a referral with an identity, of which only a keyed fingerprint is remembered. */
    private record ReferralAsked(SubmitReferralRequest ledger, String identity) {}

    private final SubmitReferral submit;
    private final MoveReferral move;
    private final ReferralViews views;
    private final ReferralAccess access;
    private final KeepIdentity identities;
    private final CompleteReceipt referred;
    private final StatusLinkHeader link;
    private final KeyedRequest keyed;
    private final AccessLog log;
    private final Idempotency idempotency;
    private final Clock clock;

    ReferralController(SubmitReferral submit, MoveReferral move, ReferralViews views, ReferralAccess access,
            KeepIdentity identities, CompleteReceipt referred, StatusLinkHeader link, KeyedRequest keyed, AccessLog log,
            Idempotency idempotency, Clock clock) {
        this.identities = identities;
        this.referred = referred;
        this.link = link;
        this.keyed = keyed;
        this.log = log;
        this.submit = submit;
        this.move = move;
        this.views = views;
        this.access = access;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Submit a referral", description = "Codes and bands go to the ledger; subject, narrative and contact go to the identity vault, encrypted, and come back only through an identity reading. The header Link (rel=\"status\") leads to the generic status, without signing in.")
    ResponseEntity<byte[]> submit(@Valid @RequestBody SubmitReferralRequest request, Caller caller,
            IdempotencyKey key) {
        access.mayRefer(caller).orThrow();
        Intake intake = request.intake(ClockConfiguration.today(clock));
        Identity identity = request.identity(intake);
        return link.add(idempotency.once(key, identity == null ? request : asked(request, identity), () -> {
            Referral referral = ReferralOutcomes.submitted(submit.submit(intake, request.board(), by(caller)));
            if (identity != null) {
                identities.keep(referral, identity);
            }
            FormQuality quality = referred.complete(referral, request.completed(), by(caller));
            log.record(caller, Access.to(Action.CREATE, "REFERRAL", referral));
            return ResponseEntity.created(URI.create("/v1/referrals/" + referral.id()))
                    .eTag(Versions.etag(referral.version())).body(ReferralReceipt.of(referral, quality));
        }));
    }

    @PostMapping("/{id}/transitions")
    @Operation(summary = "Move a referral one step along the pathway", description = "Each step takes its own evidence; a rule that is not satisfied is named in the answer.")
    ResponseEntity<byte[]> move(@PathVariable UUID id, @Valid @RequestBody TransitionRequest request, Caller caller,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        access.mayMove(caller).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, keyed.fingerprint(new StepAsked(version, request)), () -> {
            Referral referral = ReferralOutcomes.moved(move.move(new MoveReferral.Command(id, version,
                    request.evidence(), request.on(), access.capacities(caller), by(caller))), access);
            log.record(caller, Access.to(Action.ALTER, "REFERRAL", referral)
                    .forPurpose(referral.state().code().name()));
            return ResponseEntity.ok().eTag(Versions.etag(referral.version())).body(views.afterMove(referral));
        });
    }

    private ReferralAsked asked(SubmitReferralRequest request, Identity identity) {
        return new ReferralAsked(request.withoutIdentity(), keyed.fingerprint(identity));
    }

    private static Referrals.RecordedBy by(Caller caller) {
        return new Referrals.RecordedBy(caller.subject(), caller.agency());
    }
}
