package uk.deliveryboard.referrals.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
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
import uk.deliveryboard.referrals.supervision.SuperviseRepeats;
import uk.deliveryboard.referrals.supervision.model.Conclusion;
import uk.deliveryboard.referrals.supervision.model.SamePerson;
import uk.deliveryboard.referrals.web.ReferralOutcomes;

@RestController
@RequestMapping("/v1/referrals/{id}")
@Tag(name = "Referrals")
class SupervisionController {

    record LinkRequest(@NotNull UUID referralId) {}

    record ConclusionRequest(@NotNull Conclusion conclusion) {}

    /** @param linked all that were confirmed to be of the same person, this one included, by the day of receipt */
    record LinksView(UUID referralId, List<SamePerson.Member> linked, boolean supervisorReviewNeeded,
            List<Conclusion> supervisorsConcluded) {}

    /** All that decides what a request does. */
    private record Asked(UUID id, String what, Object request) {}

    private final SuperviseRepeats repeats;
    private final ReferralAccess access;
    private final Idempotency idempotency;
    private final TransactionTemplate transactions;

    SupervisionController(SuperviseRepeats repeats, ReferralAccess access, Idempotency idempotency,
            TransactionTemplate transactions) {
        this.repeats = repeats;
        this.access = access;
        this.idempotency = idempotency;
        this.transactions = transactions;
    }

    @GetMapping("/links")
    @Operation(summary = "Read which referrals were confirmed to be of the same person")
    LinksView read(@PathVariable UUID id, Caller caller) {
        access.mayMove(caller).orThrow();
        return view(Objects.requireNonNull(transactions.execute(status -> repeats.read(id, caller))));
    }

    @PostMapping("/links")
    @Operation(summary = "Confirm that another referral is of the same person", description = "By somebody who may read identities. Nothing is merged. Only within a board: of others nobody learns more than that they may hold a match.")
    ResponseEntity<byte[]> confirm(@PathVariable UUID id, @Valid @RequestBody LinkRequest request, Caller caller,
            IdempotencyKey key) {
        access.mayReadIdentity(caller, false).orThrow();
        return created(id, key, new Asked(id, "link", request),
                () -> repeats.confirm(id, request.referralId(), caller));
    }

    @PostMapping("/links/{other}/withdrawal")
    @Operation(summary = "Withdraw a link that was a mistake")
    ResponseEntity<byte[]> withdraw(@PathVariable UUID id, @PathVariable UUID other, Caller caller,
            IdempotencyKey key) {
        access.mayReadIdentity(caller, false).orThrow();
        return idempotency.once(key, new Asked(id, "withdrawal", other),
                () -> ResponseEntity.ok(view(repeats.withdraw(id, other, caller))));
    }

    @PostMapping("/supervisor-reviews")
    @Operation(summary = "Enter what a supervisor concluded of a third referral", description = "Without it the referral cannot be closed. By somebody who did not confirm the links.")
    ResponseEntity<byte[]> conclude(@PathVariable UUID id, @Valid @RequestBody ConclusionRequest request,
            Caller caller, IdempotencyKey key) {
        access.maySupervise(caller).orThrow();
        return created(id, key, new Asked(id, "review", request),
                () -> repeats.conclude(id, request.conclusion(), caller));
    }

    private ResponseEntity<byte[]> created(UUID id, IdempotencyKey key, Asked asked,
            Supplier<SuperviseRepeats.Outcome> work) {
        return idempotency.once(key, asked,
                () -> ResponseEntity.created(URI.create("/v1/referrals/" + id + "/links")).body(view(work.get())));
    }

    private static LinksView view(SuperviseRepeats.Outcome outcome) {
        return switch (outcome) {
            case SuperviseRepeats.Outcome.Done(var found) -> new LinksView(found.referral(),
                    found.person().referrals(), found.awaitsReview(), found.conclusions());
            case SuperviseRepeats.Outcome.Unknown() ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "No such referral or link on your boards.");
            case SuperviseRepeats.Outcome.Refused(var refusals) -> throw ReferralOutcomes.refused(refusals);
        };
    }
}
