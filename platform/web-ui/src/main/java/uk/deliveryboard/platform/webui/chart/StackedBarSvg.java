package uk.deliveryboard.platform.webui.chart;

import java.util.List;
import uk.deliveryboard.platform.webui.chart.Svg.Label;

/** Draws stacked bars. What is not shown takes no width: its mark follows the last part that is. */
final class StackedBarSvg {

    private static final int NAME = 24;
    private static final int BAR = 26;
    private static final int ROW_GAP = 12;
    private static final int BASELINE_OF_TEXT = 17;
    private static final int ABSENT_STEP = 30;

    private final ChartData data;
    private final List<Palette.Ink> inks;
    private final Svg svg;
    private final double plot;
    private final double scale;

    StackedBarSvg(String id, StackedBarChart chart) {
        this.data = chart.data();
        this.inks = chart.palette().inks();
        this.svg = new Svg(id);
        double largest = data.rows().stream().mapToDouble(row -> row.knownTotal().doubleValue()).max().orElse(0);
        this.scale = largest == 0 ? 1 : largest;
        long absent = data.rows().stream().mapToLong(StackedBarSvg::absent).max().orElse(0);
        this.plot = 100 - Math.min(60, (absent * ABSENT_STEP + 2) / Svg.NARROW * 100);
    }

    String draw(String title, String description) {
        int rowHeight = NAME + BAR + ROW_GAP;
        int bottom = rowHeight * data.rows().size() - ROW_GAP + 4;
        svg.patterns(inks.subList(0, data.series().size()));
        int y = 0;
        for (ChartData.Row row : data.rows()) {
            svg.text(Label.at(0, y + BASELINE_OF_TEXT, row.category()).moved(6));
            parts(row, y + NAME);
            y += rowHeight;
        }
        svg.line(0, 0, 0, bottom, Svg.BLACK, 2, "");
        return svg.document(bottom + 4, title, description);
    }

    private void parts(ChartData.Row row, int y) {
        double x = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i) instanceof Cell.Known known) {
                int series = i;
                double from = x;
                double width = known.value().doubleValue() / scale * plot;
                svg.mark(data.describe(row, i), () -> part(known, series, from, width, y));
                x += width;
            }
        }
        int shift = 8;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (cell.known().isEmpty()) {
                Label label = Label.at(x, y + BASELINE_OF_TEXT + 2, cell.text(data.unit())).moved(shift);
                svg.mark(data.describe(row, i), () -> svg.text(label));
                shift += ABSENT_STEP;
            }
        }
    }

    private void part(Cell.Known known, int series, double x, double width, int y) {
        if (width == 0) {
            return;
        }
        Palette.Ink ink = inks.get(series);
        svg.bar(x, y, width, BAR, known.isProvisional() ? Svg.WHITE : svg.fill(inks, series),
                known.isProvisional() ? ink.fill() : Svg.WHITE);
        String text = known.text(data.unit());
        double needed = Svg.textWidth(text) + 6;
        boolean fitsNarrow = width * Svg.NARROW / 100 >= needed;
        if (fitsNarrow || width * Svg.WIDE / 100 >= needed) {
            double centre = x + width / 2;
            String plate = known.isProvisional() ? Svg.WHITE : ink.fill();
            svg.plate(centre, y + 4, needed - 2, BAR - 8, plate, !fitsNarrow);
            svg.text(Label.at(centre, y + BASELINE_OF_TEXT + 2, text).anchored("middle")
                    .coloured(known.isProvisional() ? Svg.BLACK : ink.text()).onWideScreensOnly(!fitsNarrow));
        }
    }

    private static long absent(ChartData.Row row) {
        return row.cells().stream().filter(cell -> cell.known().isEmpty()).count();
    }
}
