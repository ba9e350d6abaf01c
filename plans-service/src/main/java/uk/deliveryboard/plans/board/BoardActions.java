package uk.deliveryboard.plans.board;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.board.model.action.BoardAction;

/** Actions of the boards that the caller's agency sits on. */
public interface BoardActions {

    /** Null leaves a condition out. */
    record Filter(@Nullable Boolean open, @Nullable String agency) {}

    void add(List<BoardAction> actions);

    Optional<BoardAction> find(String board, UUID id);

    /** In the order of their due days. */
    List<BoardAction> of(String board, Filter filter, @Nullable DayKey after, int limit);

    /** @return false where it is no longer at the version before this one */
    boolean saveClosure(BoardAction action);
}
