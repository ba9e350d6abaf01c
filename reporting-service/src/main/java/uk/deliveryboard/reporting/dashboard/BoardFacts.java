package uk.deliveryboard.reporting.dashboard;

import java.time.LocalDate;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;

/** Counts of the rows that projections keep. What concerns people comes out with small numbers withheld. */
public interface BoardFacts {

    ActionFigures actions(Board board, LocalDate day);

    CoverageFigures coverage(Board board, LocalDate day);

    ReferralFigures referrals(Board board, Quarter quarter, LocalDate day);
}
