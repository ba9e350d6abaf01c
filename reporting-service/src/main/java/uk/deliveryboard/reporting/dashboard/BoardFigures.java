package uk.deliveryboard.reporting.dashboard;

import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;

/**
 * All figures of a board for a quarter. Page, JSON and CSV are three ways of writing down this one value.
 *
 * @param version the version as which they are signed off, 0 while they are provisional
 */
public record BoardFigures(Board board, Reckoning reckoning, ActionFigures actions, CoverageFigures coverage,
        ReferralFigures referrals, CaseFigures cases, GovernanceFigures governance, int version) {

    public BoardFigures asVersion(int number) {
        return new BoardFigures(board, reckoning, actions, coverage, referrals, cases, governance, number);
    }

    public boolean provisional() {
        return version == 0;
    }

    /** How firm they are, as programs read it. */
    public String status() {
        return provisional() ? "PROVISIONAL" : "SIGNED_OFF";
    }
}
