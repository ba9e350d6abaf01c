package uk.deliveryboard.reporting.dashboard;

import java.util.Optional;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.pathway.Breakdowns;
import uk.deliveryboard.reporting.dashboard.pathway.ReckonReferrals;
import uk.deliveryboard.reporting.disclosure.PublishedTable;

/**
 * Referrals received in a quarter by sector (K7), and told apart otherwise, small numbers withheld. Volume is neutral: it has no target and no
 * rating.
 *
 * @param fourQuarters the same for the four quarters up to this one together, where more than half of the quarter's own
 *                     numbers are withheld and these can be shown without giving any of them away
 * @param breakdowns   the same referrals, told apart by other things and by how far they came
 */
public record ReferralFigures(PublishedTable<Sector> received, Optional<PublishedTable<Sector>> fourQuarters,
        Breakdowns breakdowns) {

    public static ReferralFigures of(ReckonReferrals.Figures told) {
        return new ReferralFigures(told.received().quarter(), told.received().fourQuarters(), told.breakdowns());
    }
}
