package uk.deliveryboard.plans.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.plans.v1.ActionAdded;
import uk.deliveryboard.events.plans.v1.ActionCancelled;
import uk.deliveryboard.events.plans.v1.ActionProgressed;
import uk.deliveryboard.events.plans.v1.ActionRagChanged;
import uk.deliveryboard.events.plans.v1.ActionRevised;
import uk.deliveryboard.events.plans.v1.ActionSuperseded;
import uk.deliveryboard.plans.action.ActionFacts;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.action.model.progress.ActionFact;
import uk.deliveryboard.plans.plan.PlanFacts;
import uk.deliveryboard.plans.plan.model.PlanFact;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.platform.outbox.Outbox.NewEvent;

/** Takes over codes and days only. Titles, notes, reasons and owners stay where they are. */
@Component
class PlansPublisher implements PlanFacts, ActionFacts {

    private final Outbox outbox;

    PlansPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(PlanFact fact) {
        outbox.publish(List.of(PlanEvents.event(fact)));
    }

    @Override
    public void publish(List<ActionFact> facts) {
        List<NewEvent<?>> events = facts.stream().<NewEvent<?>>map(PlansPublisher::event).toList();
        outbox.publish(events);
    }

    private static NewEvent<?> event(ActionFact fact) {
        PlanAction action = fact.action();
        return switch (fact) {
            case ActionFact.Added added -> new NewEvent<>(EventCatalogue.ACTION_ADDED, action.id(),
                    new ActionAdded(action.planId(), action.agency(), action.taskCode().value(),
                            action.details().dutyCode().name(), action.timescale().plannedStart(), action.due()));
            case ActionFact.Progressed progressed -> new NewEvent<>(EventCatalogue.ACTION_PROGRESSED, action.id(),
                    new ActionProgressed(action.planId(), action.agency(), progressed.on(),
                            progressed.confidence().name(), action.execution().start(),
                            action.progress().forecast(), action.execution().end(), action.completedLate()));
            case ActionFact.RagChanged changed -> new NewEvent<>(EventCatalogue.ACTION_RAG_CHANGED, action.id(),
                    new ActionRagChanged(action.planId(), action.agency(), name(changed.from()),
                            name(action.standing().rag()), name(action.divergentClaim()), changed.asAt()));
            case ActionFact.Revised revised -> new NewEvent<>(EventCatalogue.ACTION_REVISED, action.id(),
                    new ActionRevised(action.planId(), action.agency(), action.details().dutyCode().name(),
                            action.timescale().plannedStart(), action.due()));
            case ActionFact.Superseded superseded -> new NewEvent<>(EventCatalogue.ACTION_SUPERSEDED, action.id(),
                    new ActionSuperseded(action.planId(), action.agency(), superseded.on(), superseded.by()));
            case ActionFact.Cancelled cancelled -> new NewEvent<>(EventCatalogue.ACTION_CANCELLED, action.id(),
                    new ActionCancelled(action.planId(), action.agency(), cancelled.on()));
        };
    }

    private static @Nullable String name(@Nullable Rag rag) {
        return rag == null ? null : rag.name();
    }
}
