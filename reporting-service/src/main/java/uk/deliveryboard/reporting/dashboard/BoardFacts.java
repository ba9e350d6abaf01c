package uk.deliveryboard.reporting.dashboard;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.impact.Impact;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.pathway.ReceivedCounts;

/** Counts of the rows that projections keep. */
public interface BoardFacts {

    ActionFigures actions(Board board, LocalDate day);

    CoverageFigures coverage(Board board, LocalDate day);

    /** The referrals received up to the day, by quarter. As they are: what is told of them is decided elsewhere. */
    SortedMap<Quarter, ReceivedCounts> received(Board board, LocalDate day);

    /** What the workshops of a quarter changed, of all agencies of the board together. */
    Impact impact(Quarter quarter);

    /** Counts as they are, for the one role that may see them. Nothing that is published takes them from here. */
    Map<Sector, Long> unsuppressedReferrals(Board board, Quarter quarter, LocalDate day);
}
