package uk.deliveryboard.reporting.dashboard;

import java.util.Optional;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.disclosure.PublishedTable;

/**
 * Referrals received in a quarter by sector (K7), small numbers withheld. Volume is neutral: it has no target and no
 * rating.
 *
 * @param fourQuarters the same for the four quarters up to this one together, where more than half of the quarter's own
 *                     numbers are withheld and these can be shown without giving any of them away
 */
public record ReferralFigures(PublishedTable<Sector> received, Optional<PublishedTable<Sector>> fourQuarters) {}
