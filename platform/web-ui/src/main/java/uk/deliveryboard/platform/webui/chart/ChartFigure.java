package uk.deliveryboard.platform.webui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;

/**
 * A chart with everything around it, for {@code fragments/chart :: figure}.
 *
 * @param id       unique on its page
 * @param headline what the chart says, as a sentence
 * @param subtitle what it is: measure, area, period, unit
 * @param fuller   a table that says more than the chart and has all its numbers; null where the chart's own will do
 */
public record ChartFigure(String id, String headline, String subtitle, Chart chart, @Nullable Table fuller,
        List<String> notes, @Nullable String source, List<Download> downloads) {

    public ChartFigure {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("A figure id is lower case letters, digits and hyphens: " + id);
        }
        notes = List.copyOf(notes);
        downloads = List.copyOf(downloads);
    }

    public static ChartFigure of(String id, String headline, String subtitle, Chart chart) {
        return new ChartFigure(id, headline, subtitle, chart, null, List.of(), null, List.of());
    }

    /** In place of the chart's own table, so that nobody meets the same numbers twice. */
    public ChartFigure withTable(Table table) {
        return new ChartFigure(id, headline, subtitle, chart, table, notes, source, downloads);
    }

    public ChartFigure withNote(String note) {
        return new ChartFigure(id, headline, subtitle, chart, fuller, append(notes, note), source, downloads);
    }

    public ChartFigure withSource(String text) {
        return new ChartFigure(id, headline, subtitle, chart, fuller, notes, text, downloads);
    }

    /** A link to the same table in another form, such as {@code CSV}. */
    public ChartFigure withDownload(String format, String href) {
        return new ChartFigure(id, headline, subtitle, chart, fuller, notes, source,
                append(downloads, new Download(format, href)));
    }

    /** Whether there is neither a drawing nor a table. */
    public boolean isEmpty() {
        return chart.data().isEmpty() && fuller == null;
    }

    /** Whether there is anything to see in a drawing: not where every number is withheld or missing. */
    public boolean isDrawn() {
        return chart.data().cells().anyMatch(Cell.Known.class::isInstance);
    }

    public String altText() {
        return AltText.of(chart);
    }

    /** Safe markup: every label in it is escaped. */
    public String svg() {
        return switch (chart) {
            case BarChart bars -> new BarSvg(id, bars).draw(headline, altText());
            case StackedBarChart bars -> new StackedBarSvg(id, bars).draw(headline, altText());
            case LineChart lines -> new LineSvg(id, lines).draw(headline, altText());
            case FunnelChart funnel -> new FunnelSvg(id, funnel).draw(headline, altText());
        };
    }

    /** The same numbers as a table; of a funnel with the shares that its drawing and its words give. */
    public Table table() {
        if (fuller != null) {
            return fuller;
        }
        ChartData data = chart.data();
        if (chart instanceof FunnelChart funnel) {
            return FunnelTable.of(subtitle, funnel);
        }
        List<TableCell> head = Stream.concat(Stream.of(TableCell.text(data.categoryHeading())),
                data.series().stream().map(TableCell::number)).toList();
        List<List<TableCell>> rows = data.rows().stream().map(row -> Stream.concat(
                Stream.of(TableCell.text(row.category())),
                row.cells().stream().map(cell -> TableCell.number(cell.text(data.unit())))).toList()).toList();
        return Table.of(subtitle, head, rows);
    }

    /** None where a single series needs no key. */
    public List<LegendEntry> legend() {
        List<String> series = chart.data().series();
        return series.size() == 1
                ? List.of()
                : IntStream.range(0, series.size()).mapToObj(i -> new LegendEntry(series.get(i), swatch(i))).toList();
    }

    /** What the shorthands in this chart mean, then the notes of the caller. */
    public List<String> allNotes() {
        List<String> all = new ArrayList<>();
        if (chart.data().cells().anyMatch(cell -> cell instanceof Cell.Suppressed)) {
            all.add("[c] = suppressed, so that nobody can be recognised in a small number");
        }
        if (chart.data().cells().anyMatch(cell -> cell instanceof Cell.Missing)) {
            all.add("[x] = not available");
        }
        if (chart.data().cells().anyMatch(cell -> cell instanceof Cell.Known known && known.isProvisional())) {
            all.add("[p] = provisional, drawn hollow");
        }
        if (chart instanceof LineChart line) {
            all.addAll(line.controlNotes());
        }
        all.addAll(notes);
        return all;
    }

    private String swatch(int series) {
        return switch (chart) {
            case LineChart lines -> LineSvg.swatch(lines.palette().inks().get(series), series);
            case BarChart bars -> Svg.swatch(Svg.fill(id, bars.palette().inks(), series));
            case StackedBarChart bars -> Svg.swatch(Svg.fill(id, bars.palette().inks(), series));
            case FunnelChart funnel -> Svg.swatch(Svg.fill(id, funnel.palette().inks(), series));
        };
    }

    private static <T> List<T> append(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }

    /** @param swatch safe markup, decorative */
    public record LegendEntry(String name, String swatch) {}

    public record Download(String format, String href) {}
}
