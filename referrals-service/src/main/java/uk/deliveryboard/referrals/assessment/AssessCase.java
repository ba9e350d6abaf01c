package uk.deliveryboard.referrals.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.referrals.assessment.model.Assessment;
import uk.deliveryboard.referrals.assessment.model.Difference;
import uk.deliveryboard.referrals.assessment.model.Instrument;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Enters assessments and shows what changed from each to the next. */
@Component
public class AssessCase {

    /** A case's assessments, and the differences of each from the one before. */
    public record Found(UUID caseId, List<Assessment> assessments, List<Difference> differences) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Done(Found found) implements Outcome {}

        record Unknown() implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    private final Assessments assessments;
    private final Referrals referrals;
    private final AccessLog log;
    private final Clock clock;

    AssessCase(Assessments assessments, Referrals referrals, AccessLog log, Clock clock) {
        this.assessments = assessments;
        this.referrals = referrals;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome add(UUID id, Assessment assessment, Caller caller) {
        Referral referral = referrals.find(id).orElse(null);
        if (referral == null) {
            return new Outcome.Unknown();
        }
        Instrument instrument = assessments.instruments().stream()
                .filter(each -> each.code().equals(assessment.instrument())
                        && each.version().equals(assessment.version()))
                .findFirst().orElse(null);
        List<Refusal> refusals = instrument == null
                ? List.of(new Refusal("P-19", "/instrument", "is not known in this version"))
                : assessment.refusals(instrument, ClockConfiguration.today(clock));
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        assessments.add(referral, assessment, clock.instant(),
                new Referrals.RecordedBy(caller.subject(), caller.agency()));
        log.record(caller, Access.to(Action.CREATE, "ASSESSMENT", referral).forPurpose(assessment.instrument()));
        return new Outcome.Done(found(referral));
    }

    @Transactional
    public Optional<Found> read(UUID id, Caller caller) {
        return referrals.find(id).map(referral -> {
            log.record(caller, Access.to(Action.VIEW, "ASSESSMENT", referral));
            return found(referral);
        });
    }

    @Transactional(readOnly = true)
    public List<Instrument> instruments() {
        return assessments.instruments();
    }

    private Found found(Referral referral) {
        List<Assessment> all = assessments.of(referral);
        List<Difference> differences = new ArrayList<>();
        for (int index = 1; index < all.size(); index++) {
            differences.add(Difference.between(all.get(index - 1), all.get(index)));
        }
        return new Found(referral.id(), all, List.copyOf(differences));
    }
}
