package uk.deliveryboard.plans.plan.model.transition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.deliveryboard.plans.plan.model.PlanStatus;

import static uk.deliveryboard.plans.plan.model.PlanStatus.ACTIVE;
import static uk.deliveryboard.plans.plan.model.PlanStatus.APPROVED;
import static uk.deliveryboard.plans.plan.model.PlanStatus.CLOSED;
import static uk.deliveryboard.plans.plan.model.PlanStatus.DRAFT;
import static uk.deliveryboard.plans.plan.model.PlanStatus.EXTENDED;
import static uk.deliveryboard.plans.plan.model.PlanStatus.IN_REVIEW;
import static uk.deliveryboard.plans.plan.model.PlanStatus.SUPERSEDED;
import static uk.deliveryboard.plans.plan.model.PlanStatus.WITHDRAWN;

/** A way from one status to another. What is not in the table cannot be done. */
public record PlanTransition(PlanStatus from, PlanMove move, PlanStatus to) {

    public static final List<PlanTransition> TABLE = List.of(
            new PlanTransition(DRAFT, PlanMove.SUBMIT, IN_REVIEW),
            new PlanTransition(DRAFT, PlanMove.WITHDRAW, WITHDRAWN),
            new PlanTransition(IN_REVIEW, PlanMove.RETURN, DRAFT),
            new PlanTransition(IN_REVIEW, PlanMove.APPROVE, APPROVED),
            new PlanTransition(IN_REVIEW, PlanMove.WITHDRAW, WITHDRAWN),
            new PlanTransition(APPROVED, PlanMove.RETURN, DRAFT),
            new PlanTransition(APPROVED, PlanMove.ADOPT, ACTIVE),
            new PlanTransition(APPROVED, PlanMove.WITHDRAW, WITHDRAWN),
            new PlanTransition(ACTIVE, PlanMove.EXTEND, EXTENDED),
            new PlanTransition(ACTIVE, PlanMove.CLOSE, CLOSED),
            new PlanTransition(ACTIVE, PlanMove.SUPERSEDE, SUPERSEDED),
            new PlanTransition(ACTIVE, PlanMove.WITHDRAW, WITHDRAWN),
            new PlanTransition(EXTENDED, PlanMove.EXTEND, EXTENDED),
            new PlanTransition(EXTENDED, PlanMove.CLOSE, CLOSED),
            new PlanTransition(EXTENDED, PlanMove.SUPERSEDE, SUPERSEDED),
            new PlanTransition(EXTENDED, PlanMove.WITHDRAW, WITHDRAWN));

    public static Optional<PlanTransition> of(PlanStatus from, PlanMove move) {
        return TABLE.stream().filter(each -> each.from == from && each.move == move).findFirst();
    }

    /** What a person can do from this status. */
    public static List<PlanMove> movesFrom(PlanStatus from) {
        return Stream.of(PlanMove.values()).filter(move -> move != PlanMove.SUPERSEDE && of(from, move).isPresent())
                .toList();
    }
}
