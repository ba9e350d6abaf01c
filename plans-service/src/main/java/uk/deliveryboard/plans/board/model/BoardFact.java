package uk.deliveryboard.plans.board.model;

import java.time.LocalDate;
import uk.deliveryboard.plans.board.model.assessment.AnswerDecision;
import uk.deliveryboard.plans.board.model.assessment.Assessment;
import uk.deliveryboard.plans.board.model.meeting.Meeting;
import uk.deliveryboard.plans.board.model.review.BoardReview;

/** What became true on a board. */
public sealed interface BoardFact {

    /** A meeting as it is known now; a correction tells it anew. */
    record Met(Meeting meeting) implements BoardFact {}

    record Reviewed(BoardReview review) implements BoardFact {}

    record Received(Assessment assessment) implements BoardFact {}

    record Answered(AnswerDecision.Answered answered, LocalDate on) implements BoardFact {}
}
