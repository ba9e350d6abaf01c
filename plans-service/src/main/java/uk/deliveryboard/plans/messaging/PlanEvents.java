package uk.deliveryboard.plans.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventData;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.plans.v1.EqualityAssessed;
import uk.deliveryboard.events.plans.v1.PlanAdopted;
import uk.deliveryboard.events.plans.v1.PlanApproved;
import uk.deliveryboard.events.plans.v1.PlanCreated;
import uk.deliveryboard.events.plans.v1.PlanEnded;
import uk.deliveryboard.events.plans.v1.PlanExtended;
import uk.deliveryboard.events.plans.v1.PlanReviewed;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanFact;
import uk.deliveryboard.plans.plan.model.assurance.DueDates;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;
import uk.deliveryboard.platform.outbox.Outbox.NewEvent;
import uk.deliveryboard.platform.time.Quarter;

/** From facts about plans to the events that tell of them. */
final class PlanEvents {

    private PlanEvents() {}

    static NewEvent<?> event(PlanFact fact) {
        Plan plan = fact.plan();
        return switch (fact) {
            case PlanFact.Created created -> of(EventCatalogue.PLAN_CREATED, plan,
                    new PlanCreated(plan.agency(), plan.type().name(), plan.periodFrom(), plan.periodTo()));
            case PlanFact.Approved approved -> of(EventCatalogue.PLAN_APPROVED, plan,
                    new PlanApproved(plan.agency(), plan.type().name(), plan.edition().number(),
                            plan.outline().areaCode(), approved.equalityAssessed(), names(approved.signedOff()),
                            approved.on()));
            case PlanFact.Adopted adopted -> of(EventCatalogue.PLAN_ADOPTED, plan, adopted(adopted));
            case PlanFact.Extended(Plan extended, LocalDate to, LocalDate on) -> of(EventCatalogue.PLAN_EXTENDED, plan,
                    new PlanExtended(extended.agency(), on, to));
            case PlanFact.Ended(Plan ended, LocalDate on) -> of(EventCatalogue.PLAN_ENDED, plan,
                    new PlanEnded(ended.agency(), ended.status().name(), on, ended.state().succeededBy()));
            case PlanFact.EqualityAssessed assessed -> of(EventCatalogue.EQUALITY_ASSESSED, plan,
                    new EqualityAssessed(plan.agency(), plan.edition().number(), assessed.assessment().on(),
                            assessed.assessment().outcome().name()));
            case PlanFact.Reviewed reviewed -> {
                var review = reviewed.review();
                yield of(EventCatalogue.PLAN_REVIEWED, plan, new PlanReviewed(plan.agency(), review.kind().name(),
                        review.on(), Quarter.of(review.on()).id(), DueDates.nextAfter(review.kind(), review.on())));
            }
        };
    }

    private static PlanAdopted adopted(PlanFact.Adopted fact) {
        Plan plan = fact.plan();
        return new PlanAdopted(plan.agency(), plan.type().name(), plan.edition().number(), plan.outline().areaCode(),
                plan.periodFrom(), plan.periodTo(), fact.adoption().adoptedOn(), fact.equalityAssessed(),
                names(fact.signedOff()), fact.due().review(), fact.due().audit(), fact.supersedes());
    }

    private static <T extends EventData> NewEvent<T> of(EventType<T> type, Plan plan, T data) {
        return new NewEvent<>(type, plan.id(), data);
    }

    private static List<String> names(Set<SignOffRole> roles) {
        return roles.stream().sorted().map(SignOffRole::name).toList();
    }
}
