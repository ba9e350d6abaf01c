package uk.deliveryboard.plans.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.action.model.Execution;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.progress.ActionFact;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** What becomes of all actions of a plan at once, as the plan moves. */
@Component
public class PlanActions {

    /** @param unfinished neither finished nor withdrawn */
    public record Count(long all, long unfinished) {}

    private final Actions actions;
    private final ActionFacts facts;
    private final Clock clock;

    PlanActions(Actions actions, ActionFacts facts, Clock clock) {
        this.actions = actions;
        this.facts = facts;
        this.clock = clock;
    }

    public Count count(UUID planId) {
        return actions.count(planId);
    }

    /**
     * What a withdrawn plan leaves undone is given up.
     *
     * @param inForce false where nothing was told of its actions yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelUnfinished(UUID planId, boolean inForce) {
        LocalDate today = ClockConfiguration.today(clock);
        List<PlanAction> cancelled = new ArrayList<>();
        List<ActionFact> news = new ArrayList<>();
        for (PlanAction before : actions.lockUnfinished(planId)) {
            PlanAction after = before.withdrawn(Execution.Withdrawal.CANCELLED, today);
            cancelled.add(after);
            news.addAll(ActionFact.ofCancellation(before, after, today));
        }
        actions.saveWithdrawn(cancelled);
        if (inForce) {
            facts.publish(news);
        }
    }
}
