package uk.deliveryboard.reporting.dashboard;

import java.time.LocalDate;
import java.util.Map;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.Sector;

/** Counts of the rows that projections keep. What concerns people comes out with small numbers withheld. */
public interface BoardFacts {

    ActionFigures actions(Board board, LocalDate day);

    CoverageFigures coverage(Board board, LocalDate day);

    ReferralFigures referrals(Board board, Quarter quarter, LocalDate day);

    /** Counts as they are, for the one role that may see them. Nothing that is published takes them from here. */
    Map<Sector, Long> unsuppressedReferrals(Board board, Quarter quarter, LocalDate day);
}
