package uk.deliveryboard.referrals.support.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.support.GiveSupport;
import uk.deliveryboard.referrals.support.model.FollowThrough;
import uk.deliveryboard.referrals.support.model.Intervention;
import uk.deliveryboard.referrals.support.model.Session;
import uk.deliveryboard.referrals.web.ReferralOutcomes;
import uk.deliveryboard.referrals.web.ReferralProblem;

@RestController
@RequestMapping("/v1/cases/{id}")
@Tag(name = "Cases")
class SupportController {

    /** What a provider of the approved list is commissioned to do, and on which days. */
    record InterventionRequest(@NotNull Intervention.Kind kind,
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "is a key of the approved list: capitals, digits and hyphens") String provider,
            @NotNull LocalDate startsOn, @NotNull @Size(min = 1, max = 60) List<@NotNull LocalDate> sessionsOn) {}

    record OutcomeRequest(@NotNull Session.Outcome outcome, @Nullable LocalDate on) {}

    /** @param plannedToDate sessions whose day has come, of which {@code delivered} took place */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InterventionView(UUID id, Intervention.Kind kind, String provider, LocalDate startsOn, int plannedToDate,
            int delivered, List<Session> sessions) {}

    record SupportView(UUID caseId, String marking, List<InterventionView> interventions,
            List<FollowThrough.Found> alerts) {
        static SupportView of(GiveSupport.Found found) {
            return new SupportView(found.referral().id(), "OFFICIAL-SENSITIVE", found.interventions().stream()
                    .map(each -> new InterventionView(each.id(), each.kind(), each.provider(), each.startsOn(),
                            each.plannedBy(found.today()), each.deliveredBy(found.today()), each.sessions()))
                    .toList(), found.alerts());
        }
    }

    /** All that decides what a request does. */
    private record Asked(UUID id, @Nullable UUID session, Object request) {}

    private final GiveSupport support;
    private final ReferralAccess access;
    private final Idempotency idempotency;

    SupportController(GiveSupport support, ReferralAccess access, Idempotency idempotency) {
        this.support = support;
        this.access = access;
        this.idempotency = idempotency;
    }

    @GetMapping("/support")
    @Operation(summary = "Read what was commissioned, what was delivered, and what deserves a look")
    SupportView read(@PathVariable UUID id, Caller caller) {
        access.mayMove(caller).orThrow();
        return support.read(id, caller).map(SupportView::of).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "No such case on your boards."));
    }

    @PostMapping("/interventions")
    @Operation(summary = "Commission an intervention with its sessions", description = "Only while the case is supported, from a day on which consent holds.")
    ResponseEntity<byte[]> commission(@PathVariable UUID id, @Valid @RequestBody InterventionRequest request,
            Caller caller, IdempotencyKey key) {
        access.mayMove(caller).orThrow();
        return idempotency.once(key, new Asked(id, null, request),
                () -> ResponseEntity.created(URI.create("/v1/cases/" + id + "/support"))
                        .body(done(support.commission(new GiveSupport.Command(id, request.kind(),
                                request.provider(), request.startsOn(), request.sessionsOn()), caller))));
    }

    @PostMapping("/sessions/{session}/outcomes")
    @Operation(summary = "Enter what became of a session", description = "Once. It is delivered only on a day on which consent held.")
    ResponseEntity<byte[]> close(@PathVariable UUID id, @PathVariable UUID session,
            @Valid @RequestBody OutcomeRequest request, Caller caller, IdempotencyKey key) {
        access.mayMove(caller).orThrow();
        return idempotency.once(key, new Asked(id, session, request), () -> ResponseEntity
                .ok(done(support.close(id, session, request.outcome(), request.on(), caller))));
    }

    private static SupportView done(GiveSupport.Outcome outcome) {
        return switch (outcome) {
            case GiveSupport.Outcome.Done(var found) -> SupportView.of(found);
            case GiveSupport.Outcome.Unknown() ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "No such case or session on your boards.");
            case GiveSupport.Outcome.NotSupported(var state, var refusals) ->
                throw ReferralOutcomes.notSupported(state, refusals);
            case GiveSupport.Outcome.Closed(var session) -> throw new ProblemException(
                    ReferralProblem.SESSION_CLOSED, "What became of the session was entered before.");
            case GiveSupport.Outcome.Refused(var refusals) -> throw ReferralOutcomes.refused(refusals);
        };
    }
}
