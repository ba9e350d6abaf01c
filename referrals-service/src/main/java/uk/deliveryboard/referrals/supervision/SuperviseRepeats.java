package uk.deliveryboard.referrals.supervision;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.Supervision;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.supervision.model.Conclusion;
import uk.deliveryboard.referrals.supervision.model.SamePerson;

/**
 * Links referrals of which a person has said that they are of the same individual, and keeps the third from being
 * closed before a supervisor has looked at it. Links stay within a board: of others nobody learns more than that they
 * may hold a match.
 */
@Component
public class SuperviseRepeats implements Supervision {

    private static final String RULE = "P-23";

    /** What became of it. */
    public sealed interface Outcome {
        record Done(Found found) implements Outcome {}

        record Unknown() implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    /** A referral, those it is linked with, and what supervisors said of it. */
    public record Found(UUID referral, SamePerson person, List<Conclusion> conclusions) {

        /** Whether it may not be closed until a supervisor has looked at it. */
        public boolean awaitsReview() {
            return person.forcesReviewOf(referral) && conclusions.isEmpty();
        }
    }

    private final Referrals referrals;
    private final Links links;
    private final AccessLog log;
    private final Clock clock;

    SuperviseRepeats(Referrals referrals, Links links, AccessLog log, Clock clock) {
        this.referrals = referrals;
        this.links = links;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Refusal> againstClosing(Referral referral) {
        return found(referral.id()).awaitsReview()
                ? List.of(new Refusal(RULE, "/to",
                        "a supervisor looks at the third referral of a person before it is closed"))
                : List.of();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome read(UUID id, Caller caller) {
        Referral referral = referrals.find(id).orElse(null);
        if (referral == null) {
            return new Outcome.Unknown();
        }
        log.record(caller, Access.to(Action.VIEW, "CONFIRMED_LINK", referral));
        return new Outcome.Done(found(id));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome confirm(UUID id, UUID with, Caller caller) {
        Referral one = referrals.find(id).orElse(null);
        Referral other = referrals.find(with).orElse(null);
        if (one == null || other == null || !one.board().equals(other.board())) {
            return new Outcome.Unknown();
        }
        if (id.equals(with) || !links.confirm(one, other, clock.instant(), by(caller))) {
            return new Outcome.Refused(List.of(new Refusal(RULE, "/referralId", "is linked with it already")));
        }
        log.record(caller, Access.toAll(Action.COMBINE, "CONFIRMED_LINK", List.of(one, other))
                .forPurpose("REPEAT_REFERRAL_CHECK"));
        return new Outcome.Done(found(id));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome withdraw(UUID id, UUID from, Caller caller) {
        Referral one = referrals.find(id).orElse(null);
        Referral other = referrals.find(from).orElse(null);
        if (one == null || other == null || !links.withdraw(id, from, clock.instant(), by(caller))) {
            return new Outcome.Unknown();
        }
        log.record(caller, Access.toAll(Action.ALTER, "CONFIRMED_LINK", List.of(one, other)));
        return new Outcome.Done(found(id));
    }

    /** A supervisor is somebody other than who said that it is the same person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome conclude(UUID id, Conclusion conclusion, Caller caller) {
        Referral referral = referrals.find(id).orElse(null);
        if (referral == null) {
            return new Outcome.Unknown();
        }
        SamePerson person = links.samePerson(id);
        if (!person.forcesReviewOf(id)) {
            return new Outcome.Refused(List.of(
                    new Refusal(RULE, "/conclusion", "is for the third referral of a person, or a later one")));
        }
        if (links.among(person.referrals().stream().map(SamePerson.Member::id).toList()).stream()
                .anyMatch(each -> each.confirmedBy().equals(caller.subject()))) {
            return new Outcome.Refused(List.of(
                    new Refusal(RULE, "/conclusion", "is made by somebody who did not confirm the links")));
        }
        links.conclude(referral, conclusion, clock.instant(), by(caller));
        log.record(caller, Access.to(Action.ALTER, "SUPERVISOR_REVIEW", referral).forPurpose(conclusion.name()));
        return new Outcome.Done(found(id));
    }

    private Found found(UUID id) {
        return new Found(id, links.samePerson(id), links.conclusions(id));
    }

    private static Referrals.RecordedBy by(Caller caller) {
        return new Referrals.RecordedBy(caller.subject(), caller.agency());
    }
}
