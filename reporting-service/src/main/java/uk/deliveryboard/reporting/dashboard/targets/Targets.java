package uk.deliveryboard.reporting.dashboard.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.deliveryboard.reporting.dashboard.model.Board;

/** Targets, as far as events have told of them. */
public interface Targets {

    /** Per cent by code of the agency, for the agencies of the board that have a target of this measure on the day. */
    Map<String, Integer> ofAgencies(Board board, String measure, LocalDate day);

    /** Every decision about a measure, the oldest day first. */
    List<CoverageTarget> history(String measure);
}
