package uk.deliveryboard.referrals.referrerloop.web;

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
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.audit.model.Flag;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referrerloop.UpdateReferrer;
import uk.deliveryboard.referrals.referrerloop.model.ReferrerUpdate.Channel;
import uk.deliveryboard.referrals.referrerloop.model.UpdateKind;
import uk.deliveryboard.referrals.web.ReferralOutcomes;

@RestController
@RequestMapping("/v1/referrals")
@Tag(name = "Referrals")
class ReferrerUpdateController {

    /** What was said is not asked: the update went to the referrer, and the ledger keeps that it did. */
    record UpdateRequest(@NotNull UpdateKind kind, @NotNull Channel channel,
            @NotNull UpdateKind.ContentLevel contentLevel, @Nullable LocalDate sentOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UpdateView(UpdateKind kind, Channel channel, UpdateKind.ContentLevel contentLevel, LocalDate sentOn,
            @Nullable LocalDate dueOn, @Nullable Boolean onTime) {}

    record OwedView(UpdateKind kind, LocalDate dueOn, boolean overdue) {}

    record Updates(UUID referralId, List<UpdateView> updates, List<OwedView> owed) {

        static Updates of(UpdateReferrer.Found found) {
            return new Updates(found.referral(),
                    found.updates().stream()
                            .map(each -> new UpdateView(each.kind(), each.channel(), each.contentLevel(),
                                    each.sentOn(), each.dueOn(), each.onTime()))
                            .toList(),
                    found.owed().stream().map(each -> new OwedView(each.kind(), each.dueOn(),
                            each.dueOn().isBefore(found.today()))).toList());
        }
    }

    record DueView(UUID referralId, String ref, String agency, UpdateKind kind, LocalDate dueOn,
            int workingDaysLate) {}

    record DueList(List<DueView> due) {}

    /** All that decides what a request does. */
    private record Asked(UUID id, UpdateRequest request) {}

    private final UpdateReferrer updates;
    private final Referrals referrals;
    private final ReferralAccess access;
    private final AccessLog log;
    private final Idempotency idempotency;
    private final TransactionTemplate transactions;

    ReferrerUpdateController(UpdateReferrer updates, Referrals referrals, ReferralAccess access, AccessLog log,
            Idempotency idempotency, TransactionTemplate transactions) {
        this.updates = updates;
        this.referrals = referrals;
        this.access = access;
        this.log = log;
        this.idempotency = idempotency;
        this.transactions = transactions;
    }

    @GetMapping("/{id}/referrer-updates")
    @Operation(summary = "Read what the referrer was told, and what is owed")
    Updates read(@PathVariable UUID id, Caller caller) {
        access.mayRead(caller).orThrow();
        return Objects.requireNonNull(transactions.execute(status -> {
            referrals.find(id).ifPresent(referral -> log.record(caller,
                    Access.to(Action.VIEW, "REFERRER_UPDATES", referral)));
            return updates.read(id).map(Updates::of).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND,
                    "No such referral among those you may see."));
        }));
    }

    @GetMapping("/referrer-updates/due")
    @Operation(summary = "List what referrers are owed, what was due first at the top", description = "Of the caller's boards: acknowledgements, how it stands, and closures.")
    DueList due(Caller caller) {
        access.mayMove(caller).orThrow();
        return Objects.requireNonNull(transactions.execute(status -> {
            List<UpdateReferrer.Due> due = updates.due();
            log.record(caller, new Access(Action.SEARCH, "REFERRER_UPDATES",
                    due.stream().map(UpdateReferrer.Due::referral).distinct().toList(), List.of(), null, List.of(),
                    null, due.size(), List.<Flag>of()));
            return new DueList(due.stream().map(each -> new DueView(each.referral(), each.ref(), each.agency(),
                    each.owed().kind(), each.owed().dueOn(), each.workingDaysLate())).toList());
        }));
    }

    @PostMapping("/{id}/referrer-updates")
    @Operation(summary = "Enter that the referrer was told something", description = "Kind, channel and how much it said; generic kinds say nothing of what was found.")
    ResponseEntity<byte[]> update(@PathVariable UUID id, @Valid @RequestBody UpdateRequest request, Caller caller,
            IdempotencyKey key) {
        access.mayMove(caller).orThrow();
        return idempotency.once(key, new Asked(id, request), () -> {
            UpdateReferrer.Found found = found(updates.update(new UpdateReferrer.Command(id, request.kind(),
                    request.channel(), request.contentLevel(), request.sentOn(),
                    new Referrals.RecordedBy(caller.subject(), caller.agency()))));
            referrals.find(id).ifPresent(referral -> log.record(caller,
                    Access.to(Action.DISCLOSE, "REFERRER_UPDATE", referral).forPurpose(request.kind().name())
                            .disclosedTo(referral.agency())));
            return ResponseEntity.created(URI.create("/v1/referrals/" + id + "/referrer-updates"))
                    .body(Updates.of(found));
        });
    }

    private static UpdateReferrer.Found found(UpdateReferrer.Outcome outcome) {
        return switch (outcome) {
            case UpdateReferrer.Outcome.Done(var found) -> found;
            case UpdateReferrer.Outcome.Unknown() ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "No such referral on your boards.");
            case UpdateReferrer.Outcome.Refused(var refusals) -> throw ReferralOutcomes.refused(refusals);
        };
    }
}
