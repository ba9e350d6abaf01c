package uk.deliveryboard.referrals.web;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.referrals.form.Forms;
import uk.deliveryboard.referrals.form.model.FormBlock;
import uk.deliveryboard.referrals.form.model.FormQuality;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.statuslink.IssueStatusLink;

/** What a referrer takes home besides the reference: how complete the form was, and a link to the status. */
@Component
class CompleteReceipt {

    private final Forms forms;
    private final IssueStatusLink links;
    private final Clock clock;

    CompleteReceipt(Forms forms, IssueStatusLink links, Clock clock) {
        this.forms = forms;
        this.links = links;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public FormQuality complete(Referral referral, Set<FormBlock> completed, Referrals.RecordedBy by) {
        forms.add(referral.id(), completed, clock.instant());
        links.issue(referral, by);
        return FormQuality.of(completed);
    }
}
