package uk.deliveryboard.referrals.form;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.form.model.FormQuality;
import uk.deliveryboard.referrals.referral.Referrals;

/** Tells how complete a referral is. */
@Component
public class ReadQuality {

    private final Referrals referrals;
    private final Forms forms;
    private final AccessLog log;

    ReadQuality(Referrals referrals, Forms forms, AccessLog log) {
        this.referrals = referrals;
        this.forms = forms;
        this.log = log;
    }

    @Transactional
    public Optional<FormQuality> read(UUID id, Caller caller) {
        return referrals.find(id).flatMap(referral -> {
            log.record(caller, Access.to(Action.VIEW, "FORM_QUALITY", referral));
            return forms.completed(id).map(FormQuality::of);
        });
    }
}
