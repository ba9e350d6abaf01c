package uk.deliveryboard.platform.webui.chart;

import uk.deliveryboard.platform.webui.chart.Svg.Label;

/** Draws a funnel: the name of a step above with its share of the step before, its bar below, the value behind it. */
final class FunnelSvg {

    private static final int BAR = 22;
    private static final int ROW_GAP = 12;
    private static final int BASELINE_OF_TEXT = 17;

    private final FunnelChart chart;
    private final ChartData data;
    private final Palette.Ink ink;
    private final Svg svg;
    private final double plot;
    private final double scale;

    FunnelSvg(String id, FunnelChart chart) {
        this.chart = chart;
        this.data = chart.data();
        this.ink = chart.palette().inks().getFirst();
        this.svg = new Svg(id);
        this.scale = BarSvg.scale(data, null);
        double longest = data.cells().map(cell -> cell.text(data.unit())).mapToDouble(Svg::textWidth).max().orElse(0);
        this.plot = 100 - Math.clamp((longest + 14) / Svg.NARROW * 100, 10, 45);
    }

    String draw(String title, String description) {
        int y = 0;
        for (int step = 0; step < data.rows().size(); step++) {
            String name = name(step);
            svg.name(name, y);
            y += Svg.nameHeight(name);
            bar(data.rows().get(step), y);
            y += BAR + ROW_GAP;
        }
        int bottom = Math.max(y - ROW_GAP + 4, 0);
        svg.line(0, 0, 0, bottom, Svg.BLACK, 2, "");
        return svg.document(bottom + 4, title, description);
    }

    private String name(int step) {
        String category = data.rows().get(step).category();
        return chart.ofBefore(step).map(share -> category + " (" + FunnelChart.SHARE.format(share) + ")")
                .orElse(category);
    }

    private void bar(ChartData.Row row, int y) {
        Cell cell = row.cells().getFirst();
        double width = cell.known().map(known -> known.value().doubleValue() / scale * plot).orElse(0.0);
        svg.mark(data.describe(row, 0), () -> {
            cell.known().ifPresent(known -> svg.bar(0, y, width, BAR,
                    known.isProvisional() ? Svg.WHITE : ink.fill(), ink.fill()));
            svg.text(Label.at(width, y + BASELINE_OF_TEXT, cell.text(data.unit())).moved(7).emphasised().haloed());
        });
    }
}
