package uk.deliveryboard.plans.messaging;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.plans.v1.board.AssessmentReceived;
import uk.deliveryboard.events.plans.v1.board.BoardReviewed;
import uk.deliveryboard.events.plans.v1.board.MeetingHeld;
import uk.deliveryboard.events.plans.v1.board.PointAnswered;
import uk.deliveryboard.plans.board.BoardFacts;
import uk.deliveryboard.plans.board.model.BoardFact;
import uk.deliveryboard.plans.board.model.action.BoardAction;
import uk.deliveryboard.plans.board.model.assessment.Assessment;
import uk.deliveryboard.plans.board.model.assessment.Point;
import uk.deliveryboard.plans.board.model.meeting.Meeting;
import uk.deliveryboard.platform.outbox.Outbox;

/** Takes over codes, ids and days only. What was decided, found or recommended stays where it is. */
@Component
class BoardPublisher implements BoardFacts {

    private final Outbox outbox;

    BoardPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(BoardFact fact) {
        switch (fact) {
            case BoardFact.Met(Meeting meeting) -> outbox.publish(EventCatalogue.MEETING_HELD, meeting.id(),
                    new MeetingHeld(meeting.board(), meeting.kind().name(), meeting.heldOn(), meeting.quarter().id(),
                            meeting.quorate(),
                            meeting.attendance().stream().map(each -> new MeetingHeld.Seat(each.seat(), each.agency(),
                                    each.presence().name())).toList()));
            case BoardFact.Reviewed(var review) -> outbox.publish(EventCatalogue.BOARD_REVIEWED, review.id(),
                    new BoardReviewed(review.board(), review.kind().name(), review.on(), review.nextDue()));
            case BoardFact.Received(Assessment received) -> outbox.publish(EventCatalogue.ASSESSMENT_RECEIVED,
                    received.id(), new AssessmentReceived(received.board(), received.subject().kind().name(),
                            received.on(), received.points().stream().filter(Point::needsAnswer).<UUID>map(Point::id)
                                    .toList()));
            case BoardFact.Answered answered -> outbox.publish(EventCatalogue.POINT_ANSWERED,
                    answered.answered().assessment().id(), answered(answered));
        }
    }

    private static PointAnswered answered(BoardFact.Answered fact) {
        Assessment assessment = fact.answered().assessment();
        BoardAction action = fact.answered().action();
        return new PointAnswered(assessment.board(), assessment.subject().kind().name(), fact.answered().point().id(),
                action == null ? "ACCEPTED" : "OWNED", action == null ? null : action.task().agency(), fact.on());
    }
}
