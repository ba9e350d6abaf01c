package uk.deliveryboard.plans.board;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.board.model.BoardFact;
import uk.deliveryboard.plans.board.model.review.BoardReview;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Takes that a board looked anew at its membership or its terms of reference. */
@Component
public class ReviewBoard {

    private final BoardReviews reviews;
    private final BoardFacts facts;
    private final Clock clock;

    ReviewBoard(BoardReviews reviews, BoardFacts facts, Clock clock) {
        this.reviews = reviews;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<BoardReview> record(BoardReview review, String by) {
        if (review.on().isAfter(ClockConfiguration.today(clock))) {
            return new Outcome.Refused<>(List.of(new Refusal("/on", "in-the-future", "must not be in the future")));
        }
        if (!reviews.add(review, clock.instant(), by)) {
            return new Outcome.NotReady<>(
                    List.of(new Refusal("/on", "board-review-exists", "a review of this kind was held on this day")));
        }
        facts.publish(new BoardFact.Reviewed(review));
        return new Outcome.Done<>(review);
    }
}
