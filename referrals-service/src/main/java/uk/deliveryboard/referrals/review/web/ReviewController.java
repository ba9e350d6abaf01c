package uk.deliveryboard.referrals.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
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
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.input.PlainText;
import uk.deliveryboard.referrals.pathway.model.Evidence;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.referral.MoveReferral;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.review.model.Duties;
import uk.deliveryboard.referrals.review.model.Duty;
import uk.deliveryboard.referrals.vault.KeyedRequest;
import uk.deliveryboard.referrals.web.ReferralOutcomes;

@RestController
@RequestMapping("/v1/cases/{id}/reviews")
@Tag(name = "Cases")
class ReviewController {

    private static final String MEETING = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";

    /** A review that the panel has held. */
    record ReviewRequest(Evidence.@Nullable ReviewKind kind, @Nullable LocalDate on,
            @Pattern(regexp = MEETING) @Nullable String meeting, @PlainText @Nullable String summary,
            @Nullable LocalDate nextOn) {
        Evidence.HoldReview evidence() {
            return new Evidence.HoldReview(kind, meeting, summary, nextOn);
        }
    }

    /** What the panel owes the case now. */
    record ReviewView(UUID caseId, String marking, StateCode state, List<Duty> duties) {}

    /** All that decides what a review does. */
    private record Asked(UUID id, long version, ReviewRequest request) {}

    private final MoveReferral move;
    private final ReferralAccess access;
    private final AccessLog log;
    private final KeyedRequest keyed;
    private final Idempotency idempotency;

    ReviewController(MoveReferral move, ReferralAccess access, AccessLog log, KeyedRequest keyed,
            Idempotency idempotency) {
        this.move = move;
        this.access = access;
        this.log = log;
        this.keyed = keyed;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Enter a review that the panel has held", description = "Monthly while supported, reassessments while there is no consent, six and twelve months from closure, and further ones. What is owed next comes back.")
    ResponseEntity<byte[]> hold(@PathVariable UUID id, @Valid @RequestBody ReviewRequest request, Caller caller,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        access.mayMove(caller).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, keyed.fingerprint(new Asked(id, version, request)), () -> {
            Referral referral = ReferralOutcomes.moved(move.move(new MoveReferral.Command(id, version,
                    request.evidence(), request.on(), access.capacities(caller),
                    new Referrals.RecordedBy(caller.subject(), caller.agency()))), access);
            log.record(caller, Access.to(Action.ALTER, "REVIEW", referral)
                    .forPurpose(referral.state().code().name()));
            return ResponseEntity.ok().eTag(Versions.etag(referral.version())).body(new ReviewView(id,
                    "OFFICIAL-SENSITIVE", referral.state().code(), Duties.of(referral.state())));
        });
    }
}
