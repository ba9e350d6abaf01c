package uk.deliveryboard.reporting.filter;

import java.util.List;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;

/**
 * The tables of a quarter as readers have them, small numbers withheld.
 *
 * @param members agencies that its tables by agency have a row for, in that order
 */
public record Source(List<Member> members, List<FigureTable> tables) {

    public Source {
        members = List.copyOf(members);
        tables = List.copyOf(tables);
    }
}
