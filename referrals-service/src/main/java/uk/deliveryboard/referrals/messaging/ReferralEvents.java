package uk.deliveryboard.referrals.messaging;

import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.referrals.v1.CaseMoved;
import uk.deliveryboard.events.referrals.v1.ReferralReceived;
import uk.deliveryboard.events.referrals.v1.StageChanged;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.referrals.pathway.model.StageChange;
import uk.deliveryboard.referrals.referral.ReferralNews;
import uk.deliveryboard.referrals.referral.model.Intake;
import uk.deliveryboard.referrals.referral.model.Referral;

@Component
class ReferralEvents implements ReferralNews {

    private final Outbox outbox;

    ReferralEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void received(Referral referral) {
        Intake intake = referral.intake();
        outbox.publish(EventCatalogue.REFERRAL_RECEIVED, referral.id(),
                new ReferralReceived(referral.board(), intake.receivedOn(), intake.sector().name(),
                        intake.ageBand().toString(), intake.gender().name(), intake.concern().code(),
                        intake.concern().taxonomy().name(), intake.region().toString()));
    }

    /** A step to or from a stage of a case is of another type: what was released names the stages before. */
    @Override
    public void moved(Referral referral, StageChange change) {
        if (change.from().isOfCase() || change.to().isOfCase()) {
            outbox.publish(EventCatalogue.CASE_MOVED, referral.id(),
                    new CaseMoved(referral.board(), change.from().name(), change.to().name(), change.on(),
                            change.clockOwner().name(), change.elapsedWorkingDays()));
            return;
        }
        outbox.publish(EventCatalogue.STAGE_CHANGED, referral.id(),
                new StageChanged(referral.board(), change.from().name(), change.to().name(), change.on(),
                        change.clockOwner().name(), change.elapsedWorkingDays()));
    }
}
