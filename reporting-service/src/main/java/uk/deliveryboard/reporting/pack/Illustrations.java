package uk.deliveryboard.reporting.pack;

import java.util.Map;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.reporting.dashboard.BoardFigures;

/** Charts of the page, for the pack. */
public interface Illustrations {

    /** @param heading of the section that asks the question */
    record Illustration(String heading, ChartFigure figure) {}

    /** By the name of the table that has the same numbers, in lower case; not every table has one. */
    Map<String, Illustration> of(BoardFigures figures);
}
