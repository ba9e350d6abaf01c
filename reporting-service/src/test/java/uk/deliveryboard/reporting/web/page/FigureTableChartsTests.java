package uk.deliveryboard.reporting.web.page;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Count;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Marked;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Text;
import uk.deliveryboard.reporting.dashboard.table.FigureColumn;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.dashboard.table.Shorthand;

import static org.assertj.core.api.Assertions.assertThat;

class FigureTableChartsTests {

    private static final FigureCell WITHHELD = new Marked(Shorthand.CONFIDENTIAL);

    private static ChartFigure chart(List<FigureColumn> columns, List<List<FigureCell>> rows) {
        return FigureTableCharts.parts(
                new FigureTable("Ages", "Headline.", "Referrals by age, Quarter 3", columns, rows, Optional.empty(),
                        List.of()),
                "referrals");
    }

    @Test
    void a_quarter_is_drawn_without_the_row_of_all_together() {
        ChartFigure figure = chart(List.of(FigureColumn.text("Age band"), FigureColumn.count("Referrals received")),
                List.of(List.of(new Text("10 and under"), new Count(7)), List.of(new Text("11 to 15"), WITHHELD),
                        List.of(new Text("All ages"), new Count(20))));
        assertThat(figure.subtitle()).isEqualTo("Referrals by age, Quarter 3");
        assertThat(figure.chart().data().rows().stream().flatMap(row -> row.cells().stream()))
                .containsExactly(Cell.of(7), Cell.suppressed());
    }

    @Test
    void four_quarters_are_drawn_where_they_are_offered_and_said_to_be_what_is_drawn() {
        ChartFigure figure = chart(
                List.of(FigureColumn.text("Age band"), FigureColumn.count("Referrals received"),
                        FigureColumn.count("Four quarters to this one")),
                List.of(List.of(new Text("10 and under"), WITHHELD, new Count(12)),
                        List.of(new Text("11 to 15"), WITHHELD, WITHHELD),
                        List.of(new Text("All ages"), new Count(20), new Count(90))));
        assertThat(figure.subtitle()).isEqualTo("Four quarters to this one. Referrals by age, Quarter 3");
        assertThat(figure.chart().data().rows().stream().flatMap(row -> row.cells().stream()))
                .containsExactly(Cell.of(12), Cell.suppressed());
    }
}
