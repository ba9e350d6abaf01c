package uk.deliveryboard.platform.webui.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;

/** The numbers of a funnel, each with its share of the first step and of the step before. */
final class FunnelTable {

    private FunnelTable() {}

    static Table of(String caption, FunnelChart funnel) {
        ChartData data = funnel.data();
        return Table.of(caption,
                List.of(TableCell.text(data.categoryHeading()), TableCell.number(data.series().getFirst()),
                        TableCell.number(FunnelChart.OF_FIRST), TableCell.number(FunnelChart.OF_BEFORE)),
                IntStream.range(0, data.rows().size()).mapToObj(step -> row(funnel, step)).toList());
    }

    private static List<TableCell> row(FunnelChart funnel, int step) {
        ChartData data = funnel.data();
        ChartData.Row row = data.rows().get(step);
        Cell cell = row.cells().getFirst();
        return List.of(TableCell.text(row.category()), TableCell.number(cell.text(data.unit())),
                TableCell.number(share(funnel.ofFirst(step))), TableCell.number(share(funnel.ofBefore(step))));
    }

    private static String share(Optional<BigDecimal> share) {
        return share.map(FunnelChart.SHARE::format).orElse("");
    }
}
