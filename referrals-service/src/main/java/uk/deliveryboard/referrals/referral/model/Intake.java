package uk.deliveryboard.referrals.referral.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the referrer says, in codes and bands. */
public record Intake(LocalDate receivedOn, ReceivedVia receivedVia, Sector sector, AgeBand ageBand, Gender gender,
        Concern concern, Region region, @Nullable LocalDate firstConcernOn, List<ExternalRef> externalRefs,
        boolean askedToStayInformed, Awareness individualAware, boolean consultedSafeguardingLead) {

    public Intake {
        externalRefs = List.copyOf(externalRefs);
    }
}
