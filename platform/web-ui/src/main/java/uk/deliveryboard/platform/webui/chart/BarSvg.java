package uk.deliveryboard.platform.webui.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.webui.chart.Svg.Label;

/** Draws horizontal bars: the name of a category above, its bar below, the value behind the end of the bar. */
final class BarSvg {

    private static final int BAR = 22;
    private static final int BAR_GAP = 3;
    private static final int ROW_GAP = 12;
    private static final int TARGET_ROW = 28;
    private static final int BASELINE_OF_TEXT = 17;
    private static final int LABEL_GAP = 7;

    private final BarChart chart;
    private final ChartData data;
    private final List<Palette.Ink> inks;
    private final Svg svg;
    private final double plot;
    private final double scale;

    BarSvg(String id, BarChart chart) {
        this.chart = chart;
        this.data = chart.data();
        this.inks = chart.palette().inks();
        this.svg = new Svg(id);
        this.scale = scale(data, chart.target());
        this.plot = 100 - roomForValues(data);
    }

    String draw(String title, String description) {
        int top = chart.target() == null ? 0 : TARGET_ROW;
        svg.patterns(patterned() ? inks.subList(0, data.series().size()) : List.of());
        int y = top;
        for (ChartData.Row row : data.rows()) {
            bars(row, y + Svg.nameHeight(row.category()));
            y += height(row);
        }
        int bottom = y - ROW_GAP + 4;
        svg.line(0, top, 0, bottom, Svg.BLACK, 2, "");
        target(top, bottom);
        y = top;
        for (ChartData.Row row : data.rows()) {
            svg.name(row.category(), y);
            y += height(row);
        }
        return svg.document(bottom + 4, title, description);
    }

    private int height(ChartData.Row row) {
        return Svg.nameHeight(row.category()) + data.series().size() * (BAR + BAR_GAP) - BAR_GAP + ROW_GAP;
    }

    private void bars(ChartData.Row row, int top) {
        for (int i = 0; i < row.cells().size(); i++) {
            int series = i;
            int y = top + i * (BAR + BAR_GAP);
            svg.mark(data.describe(row, i), () -> bar(row.cells().get(series), series, y));
        }
    }

    private void bar(Cell cell, int series, int y) {
        double width = width(cell);
        cell.known().ifPresent(known -> svg.bar(0, y, width, BAR,
                known.isProvisional() ? Svg.WHITE : patterned() ? svg.fill(inks, series) : inks.get(series).fill(),
                inks.get(series).fill()));
        svg.text(Label.at(width, y + BASELINE_OF_TEXT, cell.text(data.unit())).moved(LABEL_GAP).emphasised().haloed());
    }

    private void target(int top, int bottom) {
        Target target = chart.target();
        if (target == null) {
            return;
        }
        double x = target.value().doubleValue() / scale * plot;
        int from = top - 6;
        int y = top;
        for (ChartData.Row row : data.rows()) {
            int barTop = y + Svg.nameHeight(row.category());
            for (Cell cell : row.cells()) {
                if (crosses(x, cell)) {
                    svg.targetLine(x, from, x, barTop);
                    from = barTop + BAR;
                }
                barTop += BAR + BAR_GAP;
            }
            y += height(row);
        }
        svg.targetLine(x, from, x, bottom);
        svg.text(Label.at(x, BASELINE_OF_TEXT - 2, target.text(data.unit())).anchored(x > 50 ? "end" : "start"));
    }

    /** Whether a line at this place would run through the label of a value on a screen of some width. */
    private boolean crosses(double x, Cell cell) {
        double end = width(cell);
        double nearest = end + LABEL_GAP / Svg.WIDE * 100;
        double farthest = end + (LABEL_GAP + Svg.textWidth(cell.text(data.unit()))) / Svg.NARROW * 100;
        return x > nearest && x < farthest;
    }

    private double width(Cell cell) {
        return cell.known().map(known -> known.value().doubleValue() / scale * plot).orElse(0.0);
    }

    private boolean patterned() {
        return data.series().size() > 1;
    }

    static double scale(ChartData data, @Nullable Target target) {
        double largest = data.largest().map(BigDecimal::doubleValue).orElse(0.0);
        double wanted = target == null ? largest : Math.max(largest, target.value().doubleValue());
        double least = data.unit().isPercentage() ? 100 : 0;
        double scale = Math.max(wanted, least);
        return scale == 0 ? 1 : scale;
    }

    private static double roomForValues(ChartData data) {
        double longest = data.cells().map(cell -> cell.text(data.unit())).mapToDouble(Svg::textWidth).max().orElse(0);
        return Math.clamp((longest + 14) / Svg.NARROW * 100, 10, 45);
    }
}
