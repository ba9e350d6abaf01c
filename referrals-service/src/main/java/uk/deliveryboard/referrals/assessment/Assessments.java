package uk.deliveryboard.referrals.assessment;

import java.time.Instant;
import java.util.List;
import uk.deliveryboard.referrals.assessment.model.Assessment;
import uk.deliveryboard.referrals.assessment.model.Instrument;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Instruments, and the assessments as the present transaction may see them. */
public interface Assessments {

    List<Instrument> instruments();

    /** By day of completion, the earliest first. */
    List<Assessment> of(Referral referral);

    void add(Referral referral, Assessment assessment, Instant at, Referrals.RecordedBy by);
}
