package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

/** What an action must fulfil to be added to a plan. */
public final class ActionPolicies {

    static final Policy<PlanAction> THE_TIMESCALE_IS_NOT_INVERTED = action -> {
        LocalDate start = action.timescale().plannedStart();
        LocalDate due = action.due();
        return due.isBefore(start)
                ? Stream.of(new Refusal("/timescale/due", "timescale-inverted",
                        "must not be before plannedStart; was plannedStart %s and due %s meant, or due %s?"
                                .formatted(due, start, due.plusYears(1))))
                : Stream.empty();
    };

    static final Policy<PlanAction> MILESTONES_ARE_DUE_BY_THE_END = action -> {
        List<Milestone> milestones = action.progress().milestones();
        return IntStream.range(0, milestones.size())
                .filter(index -> milestones.get(index).due().isAfter(action.due()))
                .mapToObj(index -> new Refusal("/milestones/" + index + "/due", "milestone-after-due",
                        "must not be after the day on which the action is due"));
    };

    public static final List<Policy<PlanAction>> ALL = List.of(THE_TIMESCALE_IS_NOT_INVERTED,
            MILESTONES_ARE_DUE_BY_THE_END);

    private ActionPolicies() {}
}
