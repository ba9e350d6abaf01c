package uk.deliveryboard.plans.board;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.board.model.BoardFact;
import uk.deliveryboard.plans.board.model.assessment.AnswerDecision;
import uk.deliveryboard.plans.board.model.assessment.AnswerDecision.Answered;
import uk.deliveryboard.plans.board.model.assessment.AnswerDecision.Reply;
import uk.deliveryboard.plans.board.model.assessment.Assessment;
import uk.deliveryboard.plans.board.model.assessment.AssessmentPolicies;
import uk.deliveryboard.plans.board.model.assessment.Point;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Takes what a CTLP, an audit or a benchmark says, and the board's answer to each point of it. */
@Component
public class AssessBoard {

    private final Assessments assessments;
    private final BoardActions actions;
    private final BoardMembers members;
    private final BoardFacts facts;
    private final Clock clock;

    AssessBoard(Assessments assessments, BoardActions actions, BoardMembers members, BoardFacts facts, Clock clock) {
        this.assessments = assessments;
        this.actions = actions;
        this.members = members;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Assessment> receive(Assessment assessment, String by) {
        Outcome<Assessment> decided = AssessmentPolicies.judge(assessment, ClockConfiguration.today(clock));
        if (decided instanceof Outcome.Done<Assessment>) {
            assessments.add(assessment, clock.instant(), by);
            facts.publish(new BoardFact.Received(assessment));
        }
        return decided;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Answered> answer(Assessment assessment, Point point, long version, Reply reply) {
        if (assessment.version() != version) {
            return new Outcome.Stale<>();
        }
        LocalDate today = ClockConfiguration.today(clock);
        Outcome<Answered> decided = AnswerDecision.decide(assessment, point, reply, members.of(assessment.board()),
                UuidCreator.getTimeOrderedEpoch(), today);
        if (decided instanceof Outcome.Done<Answered>(Answered answered)) {
            if (answered.action() != null) {
                actions.add(List.of(answered.action()));
            }
            if (!assessments.saveAnswer(answered.assessment(), answered.point())) {
                return new Outcome.Stale<>();
            }
            facts.publish(new BoardFact.Answered(answered, today));
        }
        return decided;
    }
}
