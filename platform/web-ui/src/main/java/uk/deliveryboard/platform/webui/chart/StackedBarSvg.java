package uk.deliveryboard.platform.webui.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.deliveryboard.platform.webui.chart.Svg.Label;

/** Draws stacked bars. What is not shown takes no width: its mark follows the last part that is. */
final class StackedBarSvg {

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
        int absent = data.rows().stream().mapToInt(row -> shorthands(row).size()).max().orElse(0);
        this.plot = 100 - Math.max(1, (absent * ABSENT_STEP + 2) / Svg.NARROW * 100);
    }

    String draw(String title, String description) {
        svg.patterns(inks.subList(0, data.series().size()));
        int y = 0;
        for (ChartData.Row row : data.rows()) {
            int bar = y + Svg.nameHeight(row.category());
            svg.name(row.category(), y);
            parts(row, bar);
            y = bar + BAR + ROW_GAP;
        }
        int bottom = y - ROW_GAP + 4;
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
        absent(row, x, y + BASELINE_OF_TEXT + 2);
    }

    /** Each shorthand once, behind the bar; which parts it stands for is in the words of the mark and in the table. */
    private void absent(ChartData.Row row, double x, int baseline) {
        int shift = 8;
        for (String shorthand : shorthands(row)) {
            String words = IntStream.range(0, row.cells().size())
                    .filter(i -> row.cells().get(i).known().isEmpty()
                            && row.cells().get(i).text(data.unit()).equals(shorthand))
                    .mapToObj(i -> data.describe(row, i)).collect(Collectors.joining("; "));
            Label label = Label.at(x, baseline, shorthand).moved(shift);
            svg.mark(words, () -> svg.text(label));
            shift += ABSENT_STEP;
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

    private List<String> shorthands(ChartData.Row row) {
        return row.cells().stream().filter(cell -> cell.known().isEmpty()).map(cell -> cell.text(data.unit()))
                .distinct().toList();
    }
}
