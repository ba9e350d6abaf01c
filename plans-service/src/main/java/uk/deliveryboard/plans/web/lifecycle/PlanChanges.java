package uk.deliveryboard.plans.web.lifecycle;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.plans.plan.PlanOutcome;
import uk.deliveryboard.plans.plan.Plans;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.web.PlanView;
import uk.deliveryboard.plans.web.PlansProblem;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

/** Changes a plan as a whole: who may, on which version, once. */
@Component
class PlanChanges {

    /** @param access who may, given the plan if the caller's agency has it */
    record Request(IdempotencyKey key, Object body, Function<Optional<Plan>, AccessDecision> access) {}

    @FunctionalInterface
    interface Change {

        /** @param plan locked for the present transaction */
        PlanOutcome on(Plan plan, long version);
    }

    /** What decides the effect of a change. */
    private record Versioned(Object body, long version) {}

    private final Plans plans;
    private final Idempotency idempotency;
    private final TransactionTemplate transactions;

    PlanChanges(Plans plans, Idempotency idempotency, TransactionTemplate transactions) {
        this.plans = plans;
        this.idempotency = idempotency;
        this.transactions = transactions;
    }

    ResponseEntity<byte[]> change(UUID planId, @Nullable String ifMatch, Request request, Change change) {
        refuseBeforeAReplay(planId, request);
        long version = Versions.required(ifMatch);
        return idempotency.once(request.key(), new Versioned(request.body(), version), () -> {
            Optional<Plan> plan = plans.lock(planId);
            request.access().apply(plan).orThrow();
            return answer(change.on(plan.orElseThrow(), version));
        });
    }

    /** A stored answer is not repeated to somebody who lost the role; the plan itself may have moved on since. */
    private void refuseBeforeAReplay(UUID planId, Request request) {
        transactions.executeWithoutResult(status -> {
            Optional<Plan> plan = plans.find(planId);
            request.access().apply(plan).orThrow();
        });
    }

    static ResponseEntity<?> answer(PlanOutcome outcome) {
        return switch (outcome) {
            case PlanOutcome.Done(Plan plan) -> ResponseEntity.created(URI.create("/v1/plans/" + plan.id()))
                    .eTag(Versions.etag(plan.version())).body(PlanView.of(plan));
            case PlanOutcome.Stale() -> throw Versions.stale();
            case PlanOutcome.NotPossible(var from, var possible) -> throw new ProblemException(
                    PlansProblem.TRANSITION_NOT_POSSIBLE, "It is " + from + "; possible from there: " + possible + ".");
            case PlanOutcome.Refused(var refusals) -> throw PlansProblem.rulesNotMet(refusals);
            case PlanOutcome.NotReady(var refusals) -> throw PlansProblem.notReady(refusals);
        };
    }
}
