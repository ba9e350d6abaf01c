package uk.deliveryboard.plans.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.action.model.Execution;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.progress.ActionFact;
import uk.deliveryboard.plans.action.model.progress.Confidence;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;

/**
 * Puts the actions of a plan into force that replaces another. Each takes over what was reported on the action that it
 * carries on, which is superseded by it; what the new plan leaves out is cancelled.
 */
@Component
public class TakeOverActions {

    private final Actions actions;
    private final ActionCopies copies;
    private final ActionFacts facts;
    private final Clock clock;

    TakeOverActions(Actions actions, ActionCopies copies, ActionFacts facts, Clock clock) {
        this.actions = actions;
        this.copies = copies;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param before plan that is replaced; null where its actions were withdrawn when it was closed */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(@Nullable UUID before, UUID planId) {
        LocalDate today = ClockConfiguration.today(clock);
        Map<UUID, UUID> continued = copies.continued(planId);
        Map<UUID, PlanAction> earlier = new HashMap<>();
        if (before != null) {
            copies.lock(before).forEach(each -> earlier.put(each.id(), each));
        }
        Map<UUID, Confidence> confidences = copies.confidences(List.copyOf(earlier.keySet()));
        Map<UUID, UUID> successors = new HashMap<>();
        List<ActionFact> news = new ArrayList<>();
        List<PlanAction> drafts = copies.lock(planId);
        copies.putInForce(planId);
        for (PlanAction draft : drafts) {
            UUID continues = continued.get(draft.id());
            PlanAction old = continues == null ? null : earlier.get(continues);
            PlanAction now = draft.inForce(old, today, Quarter.of(today).firstDay());
            actions.save(now);
            news.addAll(ActionFact.ofAddition(now, today));
            if (old != null) {
                successors.put(old.id(), now.id());
                Confidence confidence = confidences.get(old.id());
                LocalDate reportedOn = now.progress().reportedOn();
                if (confidence != null && reportedOn != null) {
                    news.add(new ActionFact.Progressed(now, confidence, reportedOn));
                }
            }
        }
        news.addAll(withdraw(List.copyOf(earlier.values()), successors, today));
        copies.saveSuccessors(successors);
        facts.publish(news);
    }

    /** Ends a plan whose unfinished actions another one carries on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void supersedeCarriedOver(UUID planId) {
        LocalDate today = ClockConfiguration.today(clock);
        Map<UUID, UUID> successors = copies.successors(planId);
        List<PlanAction> carried = actions.lockUnfinished(planId).stream()
                .filter(each -> successors.containsKey(each.id())).toList();
        facts.publish(withdraw(carried, successors, today));
        copies.saveSuccessors(successors);
    }

    private List<ActionFact> withdraw(List<PlanAction> earlier, Map<UUID, UUID> successors, LocalDate today) {
        List<PlanAction> withdrawn = new ArrayList<>();
        List<ActionFact> news = new ArrayList<>();
        for (PlanAction old : earlier) {
            UUID successor = successors.get(old.id());
            PlanAction after = old.withdrawn(
                    successor == null ? Execution.Withdrawal.CANCELLED : Execution.Withdrawal.SUPERSEDED, today);
            withdrawn.add(after);
            news.addAll(successor == null
                    ? ActionFact.ofCancellation(old, after, today)
                    : ActionFact.ofSupersession(old, after, successor, today));
        }
        actions.saveWithdrawn(withdrawn);
        return news;
    }
}
