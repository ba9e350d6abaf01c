package uk.deliveryboard.platform.webui.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers of a chart, category by category, in the order they are shown.
 *
 * @param measure         what is counted, as it reads within a sentence: {@code actions}
 * @param categoryHeading what the rows are: {@code Agency}
 */
public record ChartData(String measure, String categoryHeading, Unit unit, List<String> series, List<Row> rows) {

    public ChartData {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        if (series.isEmpty() || series.stream().distinct().count() != series.size()) {
            throw new IllegalArgumentException("Series need names, each its own: " + series);
        }
        for (Row row : rows) {
            if (row.cells().size() != series.size()) {
                throw new IllegalArgumentException(
                        "Row " + row.category() + " has " + row.cells().size() + " values for series " + series);
            }
        }
    }

    public static Builder builder(String measure, String categoryHeading, Unit unit, String... series) {
        return new Builder(measure, categoryHeading, unit, List.of(series));
    }

    /** Largest total first. What is not shown counts as nothing, so the order says nothing about it. */
    public ChartData sortedByValue() {
        List<Row> sorted = rows.stream().sorted(Comparator.comparing(Row::knownTotal).reversed()).toList();
        return new ChartData(measure, categoryHeading, unit, series, sorted);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    Stream<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }

    Stream<Cell> cellsOf(int seriesIndex) {
        return rows.stream().map(row -> row.cells().get(seriesIndex));
    }

    Optional<BigDecimal> largest() {
        return cells().flatMap(cell -> cell.known().stream()).map(Cell.Known::value).max(Comparator.naturalOrder());
    }

    String describe(Row row, int seriesIndex) {
        String what = series.size() == 1 ? row.category() : row.category() + ", " + series.get(seriesIndex);
        return what + ": " + row.cells().get(seriesIndex).text(unit);
    }

    void requireAtMost(int most, Palette palette) {
        int allowed = Math.min(most, palette.inks().size());
        if (series.size() > allowed) {
            throw new IllegalArgumentException(
                    "At most " + allowed + " series can be told apart here, not " + series.size());
        }
    }

    /** @param cells one per series */
    public record Row(String category, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        BigDecimal knownTotal() {
            return cells.stream().flatMap(cell -> cell.known().stream()).map(Cell.Known::value).reduce(BigDecimal.ZERO,
                    BigDecimal::add);
        }
    }

    /** Collects the rows. */
    public static final class Builder {

        private final String measure;
        private final String categoryHeading;
        private final Unit unit;
        private final List<String> series;
        private final List<Row> rows = new ArrayList<>();

        private Builder(String measure, String categoryHeading, Unit unit, List<String> series) {
            this.measure = measure;
            this.categoryHeading = categoryHeading;
            this.unit = unit;
            this.series = series;
        }

        public Builder row(String category, Cell... cells) {
            return row(category, List.of(cells));
        }

        public Builder row(String category, List<Cell> cells) {
            rows.add(new Row(category, cells));
            return this;
        }

        public ChartData build() {
            return new ChartData(measure, categoryHeading, unit, series, rows);
        }
    }
}
