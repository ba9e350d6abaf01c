package uk.deliveryboard.platform.webui.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.webui.spc.Better;
import uk.deliveryboard.platform.webui.spc.ControlWords;
import uk.deliveryboard.platform.webui.spc.ProcessBehaviour;

/**
 * Values over time; the categories are the periods, oldest first. A value that is not shown breaks its line.
 *
 * @param control which way is better, for a control chart; null for a plain line
 */
public record LineChart(ChartData data, @Nullable Target target, Palette palette, @Nullable Better control)
        implements
            Chart {

    static final int MOST_SERIES = 4;

    public LineChart {
        data.requireAtMost(control == null ? MOST_SERIES : 1, palette);
    }

    public static LineChart of(ChartData data) {
        return new LineChart(data, null, data.series().size() == 2 ? Palette.DUO : Palette.CATEGORICAL, null);
    }

    /** One series with its mean and the limits of its usual variation, as far as there are points enough to tell. */
    public static LineChart control(ChartData data, Better better) {
        return new LineChart(data, null, Palette.CATEGORICAL, better);
    }

    public LineChart withTarget(Target line) {
        return new LineChart(data, line, palette, control);
    }

    /** Empty for a plain line, for too few points, and where a point is not shown: its neighbours are no neighbours. */
    public Optional<ProcessBehaviour> behaviour() {
        return control == null || data.cells().anyMatch(cell -> cell.known().isEmpty())
                ? Optional.empty()
                : ProcessBehaviour.of(data.cells().flatMap(cell -> cell.known().stream())
                        .mapToDouble(known -> known.value().doubleValue()).toArray());
    }

    /** What the description says of a control chart; nothing of a plain line. */
    List<String> controlSummary() {
        OptionalDouble aim = target == null ? OptionalDouble.empty() : OptionalDouble.of(target.value().doubleValue());
        return words().map(words -> words.summary(aim)).orElseGet(this::noLimits);
    }

    /** The key to a control chart and its special causes; nothing for a plain line. */
    List<String> controlNotes() {
        return words().map(words -> words.notes(data.rows().stream().map(ChartData.Row::category).toList()))
                .orElseGet(this::noLimits);
    }

    private Optional<ControlWords> words() {
        return behaviour().map(process -> new ControlWords(process, Objects.requireNonNull(control),
                data.unit().isPercentage() ? 100 : Double.MAX_VALUE,
                value -> data.unit().format(BigDecimal.valueOf(value))));
    }

    private List<String> noLimits() {
        if (control == null || data.isEmpty()) {
            return List.of();
        }
        return List.of(data.rows().size() < ProcessBehaviour.FEWEST_POINTS
                ? "Too few points for limits: at least " + ProcessBehaviour.FEWEST_POINTS + " are needed."
                : "No limits: they need every point, and some are not shown.");
    }
}
