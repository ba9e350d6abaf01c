package uk.deliveryboard.reporting.dashboard;

import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;

/** All figures of a board for a quarter. Page, JSON and CSV are three ways of writing down this one value. */
public record BoardFigures(Board board, Reckoning reckoning, ActionFigures actions, CoverageFigures coverage,
        ReferralFigures referrals) {}
