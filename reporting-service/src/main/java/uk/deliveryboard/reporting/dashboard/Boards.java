package uk.deliveryboard.reporting.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Board;

/** Delivery boards and the agencies that sit on them. */
public interface Boards {

    Optional<Board> find(String code);

    /** Codes of the boards on which an agency sits. */
    List<String> of(String agency);

    Optional<Agency> agency(String code);

    /** Agencies of some kinds that sit on a board, by name. */
    List<Agency> members(String board, List<String> types);

    /** Kinds of the agencies that sit on a board, by the code of the agency. */
    Map<String, String> types(String board);
}
