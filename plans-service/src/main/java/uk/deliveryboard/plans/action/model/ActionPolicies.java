package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** P-5: one primary owner; who helps is somebody else, and named once. */
    static final Policy<PlanAction> NOBODY_IS_NAMED_TWICE = action -> {
        List<Owner> contributors = action.details().scope().contributors();
        Set<Owner> seen = new HashSet<>(Set.of(action.details().primaryOwner()));
        return IntStream.range(0, contributors.size()).filter(index -> !seen.add(contributors.get(index)))
                .mapToObj(index -> new Refusal("/scope/contributors/" + index, "owner-twice",
                        "is the primary owner, or a contributor already"));
    };

    public static final List<Policy<PlanAction>> ALL = List.of(THE_TIMESCALE_IS_NOT_INVERTED,
            MILESTONES_ARE_DUE_BY_THE_END, NOBODY_IS_NAMED_TWICE);

    private ActionPolicies() {}
}
