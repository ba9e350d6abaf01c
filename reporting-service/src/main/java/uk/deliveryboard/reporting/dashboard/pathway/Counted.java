package uk.deliveryboard.reporting.dashboard.pathway;

import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.Sector;

/** So many referrals of a quarter that are alike. As they are: for disclosure control alone. */
public record Counted(Quarter quarter, Sector sector, AgeBand age, Gender gender, Concern concern, Outcome outcome,
        long referrals) {}
