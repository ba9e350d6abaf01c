package uk.deliveryboard.reporting.filter;

import java.util.List;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;

/** What comes of a filter. */
public sealed interface Filtered {

    /**
     * @param words   what was asked for, as people read it; it stands in every heading and every file
     * @param tables  told apart by everything that was asked for
     * @param leftOut the others
     */
    record Shown(Filter filter, String words, List<FigureTable> tables, List<LeftOut> leftOut) implements Filtered {

        public Shown {
            tables = List.copyOf(tables);
            leftOut = List.copyOf(leftOut);
        }
    }

    record Refused(List<Reason> reasons) implements Filtered {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** A table that cannot answer the filter. */
    record LeftOut(String table, String why) {}

    /** @param code {@code unknown-value}, {@code matches-nothing} or {@code isolates} */
    record Reason(String parameter, String code, String message) {}
}
