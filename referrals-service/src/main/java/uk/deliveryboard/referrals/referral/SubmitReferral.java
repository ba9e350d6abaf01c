package uk.deliveryboard.referrals.referral;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.referrals.directory.Agencies;
import uk.deliveryboard.referrals.directory.model.Agency;
import uk.deliveryboard.referrals.referral.model.Intake;
import uk.deliveryboard.referrals.referral.model.ReceivedVia;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Enters a referral into the ledger of the board to which the referrer's agency belongs. */
@Component
public class SubmitReferral {

    /** What became of it. */
    public sealed interface Outcome {

        record Submitted(Referral referral) implements Outcome {}

        /** The directory has not told of the agency yet. */
        record AgencyNotRegistered() implements Outcome {}

        /** The agency sits on no board, or on several of which none was chosen, or not on the one chosen. */
        record BoardNotClear(List<String> boards) implements Outcome {}
    }

    private final Agencies agencies;
    private final Referrals referrals;
    private final ReferralNews news;
    private final Acknowledgement acknowledgement;
    private final Clock clock;

    SubmitReferral(Agencies agencies, Referrals referrals, ReferralNews news,
            Acknowledgement acknowledgement, Clock clock) {
        this.agencies = agencies;
        this.referrals = referrals;
        this.news = news;
        this.acknowledgement = acknowledgement;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome submit(Intake intake, @Nullable String board, Referrals.RecordedBy by) {
        Agency agency = agencies.find(by.agency()).orElse(null);
        if (agency == null) {
            return new Outcome.AgencyNotRegistered();
        }
        List<String> boards = agency.boards().stream().filter(each -> board == null || each.equals(board)).toList();
        if (boards.size() != 1) {
            return new Outcome.BoardNotClear(agency.boards());
        }
        Referral referral = Referral.received(UuidCreator.getTimeOrderedEpoch(),
                referrals.nextReference(intake.receivedOn().getYear()), agency.code(), boards.getFirst(), intake);
        referrals.add(referral, clock.instant(), by);
        news.received(referral);
        if (intake.receivedVia() == ReceivedVia.ONLINE_FORM) {
            acknowledgement.onReceipt(referral, by);
        }
        return new Outcome.Submitted(referral);
    }
}
