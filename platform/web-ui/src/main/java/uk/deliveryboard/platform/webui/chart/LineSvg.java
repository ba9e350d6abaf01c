package uk.deliveryboard.platform.webui.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.platform.webui.chart.Svg.Label;
import uk.deliveryboard.platform.webui.spc.ProcessBehaviour;

/** Draws lines over time on a zero-based scale, with the last value of each beside its end. */
final class LineSvg {

    private static final int TOP = 26;
    private static final int HEIGHT = 230;
    static final int BOTTOM = TOP + HEIGHT;
    private static final int LABEL_GAP = 19;
    private static final String GRID = "#CECECE";
    private static final String USUAL = "#505A5F";
    private static final String UNUSUAL = "#F46A25";
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final int WANTED_STEPS = 4;
    private static final List<String> DASHES = List.of("", "9 4", "2 3", "12 3 3 3");
    private static final List<String> MARKERS = List.of("M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z", "M-5 -5H5V5H-5Z",
            "M0 -6L6 5H-6Z", "M0 -7L7 0L0 7L-7 0Z");

    private final LineChart chart;
    private final ChartData data;
    private final List<Palette.Ink> inks;
    private final Svg svg;
    private final Optional<ProcessBehaviour> behaviour;
    private final double step;
    private final double scale;
    private final double left;
    private final double right;
    private final int wideEvery;
    private final int narrowEvery;

    LineSvg(String id, LineChart chart) {
        this.chart = chart;
        this.data = chart.data();
        this.inks = chart.palette().inks();
        this.svg = new Svg(id);
        this.behaviour = chart.behaviour();
        double largest = Math.max(BarSvg.scale(data, chart.target()),
                data.unit().isPercentage() ? 0 : behaviour.map(ProcessBehaviour::upper).orElse(0.0));
        this.step = data.unit().isPercentage() && largest == 100 ? 25 : niceStep(largest, data.unit());
        this.scale = Math.ceil(largest / step) * step;
        this.left = Math.clamp((Svg.textWidth(tick(scale)) + 6) / Svg.NARROW * 100, 8, 30);
        this.right = 100 - roomForEnds();
        double slot = slotWidth();
        this.wideEvery = every(slot, Svg.WIDE, 1);
        this.narrowEvery = every(slot, Svg.NARROW, wideEvery);
    }

    String draw(String title, String description) {
        grid();
        behaviour.ifPresent(this::usual);
        for (int i = 0; i < data.series().size(); i++) {
            strokes(i);
        }
        target();
        for (int i = 0; i < data.series().size(); i++) {
            points(i);
        }
        if (data.series().size() > 1) {
            endLabels();
        }
        int lines = periods();
        return svg.document(BOTTOM + 12 + lines * LABEL_GAP, title, description);
    }

    private void grid() {
        long steps = Math.round(scale / step);
        for (int i = 0; i <= steps; i++) {
            double y = y(i * step);
            svg.line(left, y, right, y, i == 0 ? Svg.BLACK : GRID, i == 0 ? 2 : 1, "");
            svg.text(Label.at(0, y + 5, tick(i * step)));
        }
    }

    /** Mean and limits. What no number of the measure can be is not drawn. */
    private void usual(ProcessBehaviour process) {
        svg.line(left, y(process.mean()), right, y(process.mean()), USUAL, 2, "");
        for (double limit : new double[]{process.lower(), process.upper()}) {
            if (limit >= 0 && limit <= scale) {
                svg.line(left, y(limit), right, y(limit), USUAL, 2, "2 4");
            }
        }
    }

    private boolean unusual(int at) {
        return behaviour.map(process -> !process.causes().get(at).isEmpty()).orElse(false);
    }

    private void strokes(int series) {
        List<ChartData.Row> rows = data.rows();
        for (int i = 1; i < rows.size(); i++) {
            Optional<Cell.Known> from = rows.get(i - 1).cells().get(series).known();
            Optional<Cell.Known> to = rows.get(i).cells().get(series).known();
            if (from.isPresent() && to.isPresent()) {
                svg.line(x(i - 1), y(from.get()), x(i), y(to.get()), inks.get(series).fill(), 3, DASHES.get(series));
            }
        }
    }

    private void points(int series) {
        for (int i = 0; i < data.rows().size(); i++) {
            int at = i;
            ChartData.Row row = data.rows().get(i);
            svg.mark(data.describe(row, series), () -> point(at, series, row.cells().get(series)));
        }
    }

    private void point(int at, int series, Cell cell) {
        String ink = inks.get(series).fill();
        cell.known().ifPresentOrElse(known -> {
            String fill = unusual(at) ? UNUSUAL : ink;
            svg.marker(x(at), y(known), MARKERS.get(unusual(at) ? 1 : series),
                    known.isProvisional() ? Svg.WHITE : fill, ink);
            if (data.series().size() == 1 && shown(at, wideEvery)) {
                svg.text(
                        Label.at(x(at), y(known) - 12, known.text(data.unit())).anchored("middle").emphasised().haloed()
                                .onWideScreensOnly(!shown(at, narrowEvery)));
            }
        }, () -> svg.text(Label.at(x(at), BOTTOM - 8 - series * LABEL_GAP, cell.text(data.unit())).anchored("middle")
                .haloed()));
    }

    /** Names and last values at the ends of the lines, pushed apart where they would overlap. */
    private void endLabels() {
        List<End> ends = new ArrayList<>();
        for (int series = 0; series < data.series().size(); series++) {
            for (int i = data.rows().size() - 1; i >= 0; i--) {
                if (data.rows().get(i).cells().get(series) instanceof Cell.Known known) {
                    ends.add(new End(series, i, known));
                    break;
                }
            }
        }
        ends.sort(Comparator.comparingDouble(end -> y(end.known())));
        double free = TOP - LABEL_GAP;
        double last = BOTTOM;
        for (int i = 0; i < ends.size(); i++) {
            End end = ends.get(i);
            double lowest = last - (ends.size() - 1 - i) * LABEL_GAP;
            free = Math.max(free + LABEL_GAP, Math.min(y(end.known()) + 5, lowest));
            svg.text(Label.at(x(end.at()), free, end.known().text(data.unit())).moved(10)
                    .emphasised().haloed().prefixedOnWideScreens(data.series().get(end.series())));
        }
    }

    private void target() {
        Target target = chart.target();
        if (target == null) {
            return;
        }
        double y = y(target.value().doubleValue());
        svg.targetLine(left, y, right, y);
        boolean startsAbove = !data.rows().isEmpty() && data.rows().getFirst().cells().getFirst().known()
                .map(known -> known.value().compareTo(target.value()) >= 0).orElse(false);
        svg.text(Label.at(left, startsAbove ? y + 20 : y - 8, target.text(data.unit())).moved(8).haloed());
    }

    private int periods() {
        int most = 1;
        for (int i = 0; i < data.rows().size(); i++) {
            if (shown(i, wideEvery)) {
                List<String> lines = twoLines(data.rows().get(i).category());
                for (int line = 0; line < lines.size(); line++) {
                    svg.text(Label.at(x(i), BOTTOM + 22 + line * LABEL_GAP, lines.get(line)).anchored("middle")
                            .onWideScreensOnly(!shown(i, narrowEvery)));
                }
                most = Math.max(most, lines.size());
            }
        }
        return most;
    }

    /** The key to a line, for the legend. */
    static String swatch(Palette.Ink ink, int series) {
        String dashes = DASHES.get(series).isEmpty() ? "" : " stroke-dasharray=\"" + DASHES.get(series) + "\"";
        return "<svg width=\"40\" height=\"16\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M0 8H40\" stroke=\""
                + ink.fill() + "\" stroke-width=\"3\"" + dashes + "/><path d=\"" + MARKERS.get(series)
                + "\" transform=\"translate(20 8)\" fill=\"" + ink.fill() + "\"/></svg>";
    }

    /** Splits a long name at the space nearest to its middle. */
    static List<String> twoLines(String name) {
        int middle = name.length() / 2;
        int before = name.lastIndexOf(' ', middle);
        int after = name.indexOf(' ', middle);
        int cut = before < 0 || after >= 0 && after - middle < middle - before ? after : before;
        return cut <= 0 ? List.of(name) : List.of(name.substring(0, cut), name.substring(cut + 1));
    }

    private double slotWidth() {
        double names = data.rows().stream().flatMap(row -> twoLines(row.category()).stream())
                .mapToDouble(Svg::textWidth)
                .max().orElse(0);
        double values = data.series().size() > 1
                ? 0
                : data.cells().map(cell -> cell.text(data.unit())).mapToDouble(Svg::textWidth).max().orElse(0);
        return Math.max(names, values) + 4;
    }

    private int every(double slot, double screen, int multipleOf) {
        double available = (right - left) / 100 * screen;
        int every = (int) Math.ceil(data.rows().size() * slot / available);
        return Math.max(1, Math.ceilDiv(every, multipleOf)) * multipleOf;
    }

    /** Counted from the newest, which is always labelled. */
    private boolean shown(int at, int every) {
        return (data.rows().size() - 1 - at) % every == 0;
    }

    private double roomForEnds() {
        if (data.series().size() == 1) {
            // Half of the newest label reaches beyond the middle of its slot.
            double halfSlot = data.rows().isEmpty() ? 0 : (100 - left) / data.rows().size() / 2;
            return Math.max(2, slotWidth() / 2 / Svg.NARROW * 100 - halfSlot);
        }
        double values = data.cells().map(cell -> cell.text(data.unit())).mapToDouble(Svg::textWidth).max().orElse(0);
        double names = data.series().stream().mapToDouble(Svg::textWidth).max().orElse(0);
        return Math.clamp(Math.max((values + 6) / Svg.NARROW, (names + values + 20) / Svg.WIDE) * 100, 8, 40);
    }

    private String tick(double value) {
        return data.unit().format(BigDecimal.valueOf(value));
    }

    static double niceStep(double largest, Unit unit) {
        double raw = largest / WANTED_STEPS;
        double magnitude = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = STEPS[STEPS.length - 1] * magnitude;
        for (double candidate : STEPS) {
            if (candidate * magnitude >= raw) {
                step = candidate * magnitude;
                break;
            }
        }
        return Math.max(step, Math.pow(10, -unit.decimals()));
    }

    private double x(int at) {
        return left + (at + 0.5) * (right - left) / data.rows().size();
    }

    private double y(Cell.Known known) {
        return y(known.value().doubleValue());
    }

    private double y(double value) {
        return BOTTOM - value / scale * HEIGHT;
    }

    private record End(int series, int at, Cell.Known known) {}
}
