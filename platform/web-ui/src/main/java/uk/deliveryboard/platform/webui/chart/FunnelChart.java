package uk.deliveryboard.platform.webui.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How many are left after each step, as horizontal bars from zero. Who takes a step has taken all before it. */
public record FunnelChart(ChartData data) implements Chart {

    static final Unit SHARE = new Unit("%", 1);
    static final String OF_FIRST = "Share of the first step";
    static final String OF_BEFORE = "Share of the step before";

    public FunnelChart {
        data.requireAtMost(1, Palette.CATEGORICAL);
        List<BigDecimal> shown = data.cells().flatMap(cell -> cell.known().stream()).map(Cell.Known::value).toList();
        for (int step = 1; step < shown.size(); step++) {
            if (shown.get(step).compareTo(shown.get(step - 1)) > 0) {
                throw new IllegalArgumentException("More take a step than were left: " + shown);
            }
        }
    }

    public static FunnelChart of(ChartData data) {
        return new FunnelChart(data);
    }

    @Override
    public Palette palette() {
        return Palette.CATEGORICAL;
    }

    /** Of those at the first step, one decimal and never rounded up; empty where either number is not shown. */
    Optional<BigDecimal> ofFirst(int step) {
        return share(step, 0);
    }

    /** Likewise of those at the step before; the first has none. */
    Optional<BigDecimal> ofBefore(int step) {
        return step == 0 ? Optional.empty() : share(step, step - 1);
    }

    private Optional<BigDecimal> share(int step, int whole) {
        return known(whole).filter(all -> all.signum() > 0).flatMap(all -> known(step)
                .map(some -> some.movePointRight(2).divide(all, SHARE.decimals(), RoundingMode.DOWN)));
    }

    private Optional<BigDecimal> known(int step) {
        return data.rows().get(step).cells().getFirst().known().map(Cell.Known::value);
    }
}
