package uk.deliveryboard.training.xapi;

import java.util.List;

/** There are statements with these ids that say something else. Nothing was stored. */
public final class StatementConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Integer> positions;

    StatementConflict(List<Integer> positions) {
        super("statements with the same id say something else");
        this.positions = List.copyOf(positions);
    }

    /** Where they are in the batch, from 0. */
    public List<Integer> positions() {
        return positions;
    }
}
