package uk.deliveryboard.plans.board;

import uk.deliveryboard.plans.board.model.BoardFact;

/** Tells the other services what became true on a board, in the present transaction. */
public interface BoardFacts {

    void publish(BoardFact fact);
}
