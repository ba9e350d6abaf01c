package uk.deliveryboard.referrals.vault.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.AccessRefused;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.input.CursorOfId;
import uk.deliveryboard.referrals.input.PlainText;
import uk.deliveryboard.referrals.vault.BreakGlass;
import uk.deliveryboard.referrals.vault.KeyedRequest;
import uk.deliveryboard.referrals.vault.UseBreakGlass;

/** Breaking the glass before an identity, and the review that follows. */
@RestController
@Tag(name = "Identity vault")
class BreakGlassController {

    record BreakGlassRequest(@NotNull @Size(min = 20, max = 2000) @PlainText String reason) {

        @Override
        public String toString() {
            return "BreakGlassRequest[withheld]";
        }
    }

    record ReviewRequest(@NotNull BreakGlass.Outcome outcome,
            @NotNull @Size(min = 10, max = 2000) @PlainText String note) {

        @Override
        public String toString() {
            return "ReviewRequest[withheld]";
        }
    }

    record Broken(UUID id, UUID referralId, Instant openedAt, Instant closesAt) {}

    /** An emergency as its reviewer sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ForReview(UUID id, UUID referralId, String board, String openedBy, String openedByAgency, Instant openedAt,
            Instant closesAt, @Nullable String reason) {

        @Override
        public String toString() {
            return "ForReview[withheld]";
        }
    }

    record ReviewDone(UUID id, BreakGlass.Outcome outcome, Instant reviewedAt) {}

    private final UseBreakGlass breakGlass;
    private final ReferralAccess access;
    private final KeyedRequest keyed;
    private final Idempotency idempotency;

    BreakGlassController(UseBreakGlass breakGlass, ReferralAccess access, KeyedRequest keyed,
            Idempotency idempotency) {
        this.breakGlass = breakGlass;
        this.access = access;
        this.keyed = keyed;
        this.idempotency = idempotency;
    }

    @PostMapping("/v1/referrals/{id}/break-glass")
    @Operation(summary = "Open an identity in an emergency", description = "For 60 minutes, with a reason; the data protection officer reviews it afterwards.")
    ResponseEntity<byte[]> open(@PathVariable UUID id, @Valid @RequestBody BreakGlassRequest request, Caller caller,
            IdempotencyKey key) {
        access.mayBreakGlass(caller).orThrow();
        return idempotency.once(key, keyed.fingerprint(request), () -> {
            BreakGlass glass = breakGlass.open(id, request.reason(), caller).orElseThrow(() -> new ProblemException(
                    PlatformProblem.NOT_FOUND, "No such referral on your boards, or no identity of it."));
            return ResponseEntity.created(URI.create("/v1/audit/break-glass/" + glass.id()))
                    .body(new Broken(glass.id(), glass.referral(), glass.openedAt(), glass.closesAt()));
        });
    }

    @GetMapping("/v1/audit/break-glass")
    @Operation(summary = "List the emergencies that await review, oldest first")
    ResponseEntity<Cursor.Page<ForReview>> unreviewed(Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        access.mayProtectData(caller).orThrow();
        List<ForReview> rows = breakGlass.unreviewed(CursorOfId.after(cursor), limit, caller).stream()
                .map(BreakGlassController::forReview).toList();
        return Cursor.response(Cursor.page(rows, limit, each -> each.id().toString()));
    }

    @PostMapping("/v1/audit/break-glass/{glass}/review")
    @Operation(summary = "Review an emergency", description = "By somebody other than the one who broke the glass.")
    ResponseEntity<byte[]> review(@PathVariable UUID glass, @Valid @RequestBody ReviewRequest request, Caller caller,
            IdempotencyKey key) {
        access.mayProtectData(caller).orThrow();
        return idempotency.once(key, keyed.fingerprint(request),
                () -> switch (breakGlass.review(glass, request.outcome(), request.note(), caller)) {
                    case UseBreakGlass.Reviewed.Done(var done) -> ResponseEntity.ok(reviewDone(done));
                    case UseBreakGlass.Reviewed.Unknown() ->
                        throw new ProblemException(PlatformProblem.NOT_FOUND, "No such emergency on your boards.");
                    case UseBreakGlass.Reviewed.AlreadyReviewed() ->
                        throw new ProblemException(VaultProblem.ALREADY_REVIEWED, "Nothing was changed.");
                    case UseBreakGlass.Reviewed.OwnGlass() -> throw new AccessRefused(List.of(
                            new AccessDecision.Reason("own-glass", "Somebody else reviews what you opened.")));
                });
    }

    private static ReviewDone reviewDone(BreakGlass glass) {
        BreakGlass.Review review = glass.review();
        if (review == null) {
            throw new IllegalStateException("a review is missing that was just made");
        }
        return new ReviewDone(glass.id(), review.outcome(), review.reviewedAt());
    }

    private static ForReview forReview(UseBreakGlass.WithReason each) {
        BreakGlass glass = each.glass();
        return new ForReview(glass.id(), glass.referral(), glass.board(), glass.openedBy(), glass.openedByAgency(),
                glass.openedAt(), glass.closesAt(), each.reason());
    }
}
