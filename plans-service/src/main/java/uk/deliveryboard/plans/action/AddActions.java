package uk.deliveryboard.plans.action;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.action.model.ActionPolicies;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.progress.ActionFact;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;

/** Adds all actions of a new plan at once, or none of them. Their number does not change the number of statements. */
@Component
public class AddActions {

    private final Actions actions;
    private final ActionFacts facts;
    private final Clock clock;

    AddActions(Actions actions, ActionFacts facts, Clock clock) {
        this.actions = actions;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Adds them where none of them is refused.
     *
     * @param planId new plan, whose actions are in force
     * @param all    each with a task code of its own
     * @return reasons by the place in the list; none where all were added
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Integer, List<Refusal>> add(UUID planId, String agency, List<PlanAction.Details> all) {
        LocalDate today = ClockConfiguration.today(clock);
        List<PlanAction> added = new ArrayList<>();
        Map<Integer, List<Refusal>> refusals = new LinkedHashMap<>();
        for (PlanAction.Details details : all) {
            PlanAction action = PlanAction.added(UuidCreator.getTimeOrderedEpoch(), planId, agency, details, List.of(),
                    today, Quarter.of(today).firstDay());
            List<Refusal> reasons = Policy.all(ActionPolicies.ALL, action);
            if (!reasons.isEmpty()) {
                refusals.put(added.size(), reasons);
            }
            added.add(action);
        }
        if (refusals.isEmpty()) {
            actions.addAll(added, clock.instant());
            facts.publish(added.stream().flatMap(each -> ActionFact.ofAddition(each, today).stream()).toList());
        }
        return refusals;
    }
}
