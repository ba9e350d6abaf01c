package uk.deliveryboard.plans.board;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.board.model.action.BoardAction;
import uk.deliveryboard.plans.board.model.action.BoardAction.Closure;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Ends an action of a board: it was done, or no longer will be. */
@Component
public class CloseBoardAction {

    private final BoardActions actions;
    private final Clock clock;

    CloseBoardAction(BoardActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<BoardAction> close(BoardAction action, long version, Closure closure) {
        if (action.version() != version) {
            return new Outcome.Stale<>();
        }
        Outcome<BoardAction> decided = action.close(closure, ClockConfiguration.today(clock));
        return decided instanceof Outcome.Done<BoardAction>(BoardAction closed) && !actions.saveClosure(closed)
                ? new Outcome.Stale<>()
                : decided;
    }
}
