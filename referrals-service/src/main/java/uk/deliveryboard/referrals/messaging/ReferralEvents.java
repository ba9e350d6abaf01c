package uk.deliveryboard.referrals.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.referrals.v1.CaseMoved;
import uk.deliveryboard.events.referrals.v1.OnwardConsidered;
import uk.deliveryboard.events.referrals.v1.ReferralReceived;
import uk.deliveryboard.events.referrals.v1.ReviewCancelled;
import uk.deliveryboard.events.referrals.v1.ReviewDue;
import uk.deliveryboard.events.referrals.v1.ReviewHeld;
import uk.deliveryboard.events.referrals.v1.StageChanged;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.referrals.pathway.model.Evidence;
import uk.deliveryboard.referrals.pathway.model.StageChange;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;
import uk.deliveryboard.referrals.referral.ReferralNews;
import uk.deliveryboard.referrals.referral.model.Intake;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.referrerloop.model.Told;
import uk.deliveryboard.referrals.review.model.ReviewChanges;

@Component
class ReferralEvents implements ReferralNews {

    private final Outbox outbox;
    private final WorkingDays calendar;

    ReferralEvents(Outbox outbox, WorkingDays calendar) {
        this.outbox = outbox;
        this.calendar = calendar;
    }

    @Override
    public void received(Referral referral) {
        Intake intake = referral.intake();
        outbox.publish(EventCatalogue.REFERRAL_RECEIVED, referral.id(),
                new ReferralReceived(referral.board(), intake.receivedOn(), intake.sector().name(),
                        intake.ageBand().toString(), intake.gender().name(), intake.concern().code(),
                        intake.concern().taxonomy().name(), intake.region().toString(),
                        Told.toldBy(intake.receivedOn(), intake.askedToStayInformed(), calendar).orElse(null)));
    }

    /** A step to or from a stage of a case is of another type: what was released names the stages before. */
    @Override
    public void moved(Referral before, Referral after, StageChange change, Evidence evidence) {
        if (change.from().isOfCase() || change.to().isOfCase()) {
            outbox.publish(EventCatalogue.CASE_MOVED, after.id(),
                    new CaseMoved(after.board(), change.from().name(), change.to().name(), change.on(),
                            change.clockOwner().name(), change.elapsedWorkingDays()));
        } else {
            outbox.publish(EventCatalogue.STAGE_CHANGED, after.id(),
                    new StageChanged(after.board(), change.from().name(), change.to().name(), change.on(),
                            change.clockOwner().name(), change.elapsedWorkingDays()));
        }
        reviews(before, after, change, evidence instanceof Evidence.HoldReview);
        Evidence.Onward onward = onward(evidence);
        if (onward != null && onward.choice() != null) {
            outbox.publish(EventCatalogue.ONWARD_CONSIDERED, after.id(), new OnwardConsidered(after.board(),
                    change.to().name(), onward.choice().name(),
                    onward.service() == null ? null : onward.service().name(), change.on()));
        }
    }

    private void reviews(Referral before, Referral after, StageChange change, boolean reviewed) {
        ReviewChanges changes = ReviewChanges.of(before.state(), after.state(), reviewed);
        changes.held().forEach(duty -> outbox.publish(EventCatalogue.REVIEW_HELD, after.id(),
                new ReviewHeld(after.board(), duty.kind().name(), duty.dueOn(), change.on(),
                        ReviewChanges.onTime(duty, change.on()))));
        changes.cancelled().forEach(duty -> outbox.publish(EventCatalogue.REVIEW_CANCELLED, after.id(),
                new ReviewCancelled(after.board(), duty.kind().name(), duty.dueOn(), change.on())));
        changes.due().forEach(duty -> outbox.publish(EventCatalogue.REVIEW_DUE, after.id(),
                new ReviewDue(after.board(), duty.kind().name(), duty.dueOn())));
    }

    private static Evidence.@Nullable Onward onward(Evidence evidence) {
        return switch (evidence) {
            case Evidence.ScreenOut(var onward) -> onward;
            case Evidence.CloseBelowThreshold(var onward) -> onward;
            case Evidence.DoNotAdopt(var decision, var onward) -> onward;
            case Evidence other -> null;
        };
    }
}
