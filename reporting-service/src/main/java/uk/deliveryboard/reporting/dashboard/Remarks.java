package uk.deliveryboard.reporting.dashboard;

import java.util.List;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.Remark;

/** What is said about the figures. Reads run in the caller's transaction, in the row scope of the board. */
public interface Remarks {

    /** By section, the chair first, then by agency. */
    List<Remark> of(Board board, Quarter quarter);
}
