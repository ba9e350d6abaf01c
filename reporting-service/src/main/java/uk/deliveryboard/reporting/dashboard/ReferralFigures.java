package uk.deliveryboard.reporting.dashboard;

import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.disclosure.PublishedTable;

/** Referrals received in a quarter by sector (K7), small numbers withheld. Volume is neutral: it has no target and no rating. */
public record ReferralFigures(PublishedTable<Sector> received) {}
