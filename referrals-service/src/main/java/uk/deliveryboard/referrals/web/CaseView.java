package uk.deliveryboard.referrals.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.Actor;
import uk.deliveryboard.referrals.pathway.model.ClockOwner;
import uk.deliveryboard.referrals.pathway.model.Pathway;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.referral.model.AgeBand;
import uk.deliveryboard.referrals.referral.model.Awareness;
import uk.deliveryboard.referrals.referral.model.Concern;
import uk.deliveryboard.referrals.referral.model.ExternalRef;
import uk.deliveryboard.referrals.referral.model.Gender;
import uk.deliveryboard.referrals.referral.model.HistoryEntry;
import uk.deliveryboard.referrals.referral.model.Intake;
import uk.deliveryboard.referrals.referral.model.ReceivedVia;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.referral.model.Region;
import uk.deliveryboard.referrals.referral.model.Sector;

/** What those who work on a board's cases see: codes, bands and dates, and what may follow. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(UUID id, String ref, String view, String marking, String agency, String board, StateCode state,
        LocalDate stateSince, LocalDate receivedOn, ReceivedVia receivedVia, Sector sector, AgeBand ageBand,
        Gender gender, Concern concern, Region region, @Nullable LocalDate firstConcernOn,
        List<ExternalRef> externalRefs, boolean referrerAskedToStayInformed, Awareness individualAware,
        boolean consultedSafeguardingLead, List<StateCode> next,
        @Nullable List<StepTaken> history) implements ReferralView {

    record StepTaken(StateCode from, StateCode to, LocalDate on, ClockOwner clockOwner, int elapsedWorkingDays,
            Instant recordedAt, String recordedByAgency, Actor recordedAs) {}

    static CaseView of(Referral referral, @Nullable List<HistoryEntry> history) {
        Intake intake = referral.intake();
        StateCode state = referral.state().code();
        return new CaseView(referral.id(), referral.ref().toString(), "CASE", MARKING, referral.agency(),
                referral.board(), state, referral.state().since(), intake.receivedOn(), intake.receivedVia(),
                intake.sector(), intake.ageBand(), intake.gender(), intake.concern(), intake.region(),
                intake.firstConcernOn(), intake.externalRefs(), intake.askedToStayInformed(),
                intake.individualAware(), intake.consultedSafeguardingLead(), Pathway.allowedFrom(state),
                history == null ? null : history.stream().map(CaseView::step).toList());
    }

    private static StepTaken step(HistoryEntry entry) {
        var change = entry.change();
        return new StepTaken(change.from(), change.to(), change.on(), change.clockOwner(),
                change.elapsedWorkingDays(), entry.recordedAt(), entry.recordedByAgency(), entry.recordedAs());
    }
}
