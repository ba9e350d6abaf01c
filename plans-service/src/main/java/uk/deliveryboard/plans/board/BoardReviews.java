package uk.deliveryboard.plans.board;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.board.model.review.BoardReview;

/** Yearly reviews of the boards that the caller's agency sits on. */
public interface BoardReviews {

    /** @return false where one of this kind was held on this day */
    boolean add(BoardReview review, Instant at, String by);

    /** In the order in which they were entered. */
    List<BoardReview> of(String board, @Nullable UUID after, int limit);
}
