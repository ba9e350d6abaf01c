package uk.deliveryboard.platform.webui.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in words what a chart shows: its kind, its measure, its extremes or its course, and what is left out. */
final class AltText {

    private final ChartData data;

    private AltText(ChartData data) {
        this.data = data;
    }

    static String of(Chart chart) {
        var text = new AltText(chart.data());
        List<String> sentences = new ArrayList<>(switch (chart) {
            case BarChart bars -> text.bars(bars);
            case StackedBarChart bars -> text.stacked();
            case LineChart lines -> text.lines(lines);
            case FunnelChart funnel -> text.steps(funnel);
        });
        sentences.addAll(text.gaps());
        return sentences.stream().map(AltText::capitalised).collect(Collectors.joining(" "));
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.UK) + sentence.substring(1);
    }

    private List<String> bars(BarChart chart) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Bar chart of " + data.measure() + " by " + heading() + ", " + size() + ".");
        for (int i = 0; i < data.series().size(); i++) {
            sentences.addAll(extremes(i));
        }
        sentences.addAll(met(chart));
        return sentences;
    }

    private List<String> stacked() {
        String totals = String.join(", ", IntStream.range(0, data.series().size())
                .mapToObj(i -> data.series().get(i) + " " + data.unit().format(knownTotal(i))).toList());
        String shown = data.cells().allMatch(cell -> cell.known().isPresent()) ? "In all: " : "Of what is shown: ";
        String opening = "Stacked bar chart of " + data.measure() + " by " + heading() + ", " + size() + ".";
        // Shares of different wholes do not add up.
        return data.unit().isPercentage() ? List.of(opening) : List.of(opening, shown + totals + ".");
    }

    private List<String> lines(LineChart chart) {
        List<String> sentences = new ArrayList<>();
        String from = data.isEmpty() ? "" : data.rows().getFirst().category();
        String to = data.isEmpty() ? "" : data.rows().getLast().category();
        sentences.add((chart.control() == null ? "Line" : "Control") + " chart of " + data.measure() + ", " + from
                + " to " + to + ".");
        for (int i = 0; i < data.series().size(); i++) {
            sentences.addAll(course(i));
        }
        if (chart.target() != null) {
            sentences.add(chart.target().text(data.unit()) + ".");
        }
        sentences.addAll(chart.controlSummary());
        return sentences;
    }

    private List<String> steps(FunnelChart funnel) {
        String opening = "Funnel of " + data.measure() + ", " + data.rows().size()
                + (data.rows().size() == 1 ? " step" : " steps");
        String steps = IntStream.range(0, data.rows().size()).mapToObj(step -> step(funnel, step))
                .collect(Collectors.joining(", then "));
        return List.of(steps.isEmpty() ? opening + "." : opening + ": " + steps + ".");
    }

    private String step(FunnelChart funnel, int step) {
        ChartData.Row row = data.rows().get(step);
        String share = funnel.ofBefore(step)
                .map(value -> ", " + FunnelChart.SHARE.format(value) + " of the step before").orElse("");
        return row.category() + " (" + row.cells().getFirst().text(data.unit()) + share + ")";
    }

    private List<String> extremes(int series) {
        List<Point> points = points(series);
        if (points.isEmpty()) {
            return List.of();
        }
        Point highest = points.stream().max(Point.BY_VALUE).orElseThrow();
        Point lowest = points.stream().min(Point.BY_VALUE).orElseThrow();
        if (highest.sameValueAs(lowest)) {
            return List.of(name(series) + (points.size() == 1
                    ? highest.words(data.unit())
                    : "all "
                            + data.unit().format(highest.value()))
                    + ".");
        }
        return List.of(name(series) + "highest " + highest.words(data.unit()) + ", lowest "
                + lowest.words(data.unit()) + ".");
    }

    private List<String> course(int series) {
        List<Point> points = points(series);
        if (points.isEmpty()) {
            return List.of();
        }
        Point first = points.getFirst();
        Point last = points.getLast();
        String course = switch (Integer.signum(last.value().compareTo(first.value()))) {
            case 1 -> "rose from " + first.words(data.unit()) + " to " + last.words(data.unit());
            case -1 -> "fell from " + first.words(data.unit()) + " to " + last.words(data.unit());
            default -> points.size() == 1
                    ? last.words(data.unit())
                    : "began and ended at " + data.unit().format(last.value());
        };
        return List.of(name(series) + course + ".");
    }

    private List<String> met(BarChart chart) {
        Target target = chart.target();
        if (target == null || data.series().size() > 1) {
            return List.of();
        }
        List<Point> points = points(0);
        long met = points.stream().filter(point -> point.value().compareTo(target.value()) >= 0).count();
        return List.of(target.text(data.unit()) + ": " + met + " of " + points.size() + " reach it.");
    }

    private List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        gap("suppressed", cell -> cell instanceof Cell.Suppressed, gaps);
        gap("not available", cell -> cell instanceof Cell.Missing, gaps);
        return gaps;
    }

    private void gap(String reason, Predicate<Cell> which, List<String> gaps) {
        long count = data.cells().filter(which).count();
        if (count > 0) {
            gaps.add(count + (count == 1 ? " value " : " values ") + reason + ".");
        }
    }

    private String name(int series) {
        return data.series().size() == 1 ? "" : data.series().get(series) + ": ";
    }

    private String heading() {
        return data.categoryHeading().toLowerCase(Locale.UK);
    }

    private String size() {
        return data.rows().size() + (data.rows().size() == 1 ? " bar" : " bars");
    }

    private BigDecimal knownTotal(int series) {
        return points(series).stream().map(Point::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Point> points(int series) {
        return data.rows().stream().flatMap(row -> row.cells().get(series).known().stream()
                .map(known -> new Point(row.category(), known.value()))).toList();
    }

    private record Point(String category, BigDecimal value) {

        static final Comparator<Point> BY_VALUE = Comparator.comparing(Point::value);

        String words(Unit unit) {
            return category + " (" + unit.format(value) + ")";
        }

        boolean sameValueAs(Point other) {
            return value.compareTo(other.value) == 0;
        }
    }
}
