package uk.deliveryboard.reporting.dashboard;

import java.util.List;
import uk.deliveryboard.reporting.dashboard.impact.Impact;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.FigureSection;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;
import uk.deliveryboard.reporting.dashboard.model.Remark;

/**
 * All figures of a board for a quarter. Page, JSON and CSV are three ways of writing down this one value.
 *
 * @param remarks what agencies and the chair say about them
 * @param version the version as which they are signed off, 0 while they are provisional
 */
public record BoardFigures(Board board, Reckoning reckoning, ActionFigures actions, CoverageFigures coverage,
        ReferralFigures referrals, CaseFigures cases, GovernanceFigures governance, Impact impact,
        List<Remark> remarks, int version) {

    public BoardFigures {
        remarks = List.copyOf(remarks);
    }

    public List<Remark> remarksOn(FigureSection section) {
        return remarks.stream().filter(remark -> remark.section() == section).toList();
    }

    public BoardFigures asVersion(int number) {
        return new BoardFigures(board, reckoning, actions, coverage, referrals, cases, governance, impact, remarks,
                number);
    }

    public boolean provisional() {
        return version == 0;
    }

    /** How firm they are, as programs read it. */
    public String status() {
        return provisional() ? "PROVISIONAL" : "SIGNED_OFF";
    }
}
