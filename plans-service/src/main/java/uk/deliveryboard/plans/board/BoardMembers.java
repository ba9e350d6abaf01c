package uk.deliveryboard.plans.board;

import java.util.Set;

/** Which agencies make up a board, as the directory says. */
public interface BoardMembers {

    boolean includes(String board, String agency);

    Set<String> of(String board);
}
