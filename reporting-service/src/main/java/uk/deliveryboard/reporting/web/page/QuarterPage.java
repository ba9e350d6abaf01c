package uk.deliveryboard.reporting.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.webui.chart.Chart;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.KpiCard;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.discussion.Point;
import uk.deliveryboard.reporting.dashboard.model.Remark;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;

/**
 * A board's quarter for people, in the order in which it is read.
 *
 * @param cards   the figures that are asked for first
 * @param discuss what stands out, at most five things
 * @param frozen  figures that were signed off, as HTML; in their place there are no sections
 */
public record QuarterPage(String title, String board, Breadcrumbs breadcrumbs, Status status, Picker picker,
        List<KpiCard> cards, List<Point> discuss, List<Section> sections, List<Remark> remarks,
        List<Download> downloads,
        @Nullable String frozen) {

    /** @param section as the figure of the section is named */
    public List<Remark> remarksOn(String section) {
        return remarks.stream().filter(remark -> remark.section().code().equals(section)).toList();
    }

    /** A way to take the figures along. */
    public record Download(String label, String href, boolean file) {}

    /**
     * How firm the figures are.
     *
     * @param label   in one word
     * @param asAt    moment in London for which they were reckoned
     * @param meaning what that means for the reader
     */
    public record Status(String label, String asAt, String meaning) {}

    /** Ways to other quarters; next is missing in the present one. */
    public record Picker(String action, List<Year> years, Step previous, @Nullable Step next) {}

    public record Year(String label, List<Choice> quarters) {}

    public record Choice(String id, String label, boolean selected) {}

    public record Step(String label, String href) {}

    /**
     * One question of the board.
     *
     * @param silent what to say of agencies that have not reported, null where the question does not arise
     */
    public record Section(String id, String heading, ChartFigure figure, @Nullable String silent,
            List<KpiDefinition> definitions) {

        /** @param name of the figure; its section is named after it */
        static Section of(String name, String heading, Chart chart, FigureTable table) {
            return new Section(name + "-section", heading,
                    ChartFigure.of(name, table.headline(), table.caption(), chart)
                            .withTable(FigureTablePage.of(table)),
                    table.silent().orElse(null), table.definitions());
        }
    }
}
