package uk.deliveryboard.platform.webui.chart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.platform.webui.component.TableCell;

import static org.assertj.core.api.Assertions.assertThat;

class ChartNumbersTests {

    private static final String HOSTILE = "<b onload=x>&\"'</b>";

    @Provide
    Arbitrary<ChartFigure> figures() {
        Arbitrary<Cell> cells = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(0, 90_000).map(Cell::of)),
                Tuple.of(1, Arbitraries.just(Cell.suppressed())),
                Tuple.of(1, Arbitraries.just(Cell.missing())));
        return Combinators.combine(Arbitraries.integers().between(1, 4), Arbitraries.integers().between(1, 12),
                cells.list().ofSize(48), Arbitraries.integers().between(0, 2)).as(ChartNumbersTests::figure);
    }

    private static ChartFigure figure(int series, int rows, List<Cell> cells, int kind) {
        var builder = ChartData.builder("actions", "Agency", Unit.COUNT,
                IntStream.range(0, series).mapToObj(i -> "Series " + (char) ('A' + i)).toArray(String[]::new));
        for (int row = 0; row < rows; row++) {
            builder.row("Agency " + (char) ('a' + row) + HOSTILE, cells.subList(row * series, (row + 1) * series));
        }
        ChartData data = builder.build();
        Chart chart = switch (kind) {
            case 0 -> BarChart.of(data);
            case 1 -> StackedBarChart.of(data);
            default -> LineChart.of(data);
        };
        return ChartFigure.of("figure", "Headline " + HOSTILE, "Subtitle " + HOSTILE, chart);
    }

    @Property(tries = 200)
    void the_table_has_every_number_of_the_model_and_the_drawing_has_no_other(@ForAll("figures") ChartFigure figure) {
        ChartData data = figure.chart().data();
        List<String> inTable = new ArrayList<>();
        for (List<TableCell> row : figure.table().rows()) {
            row.stream().skip(1).forEach(cell -> inTable.add(cell.text()));
        }
        assertThat(inTable).isEqualTo(data.cells().map(cell -> cell.text(data.unit())).toList());
        if (!(figure.chart() instanceof LineChart)) {
            Document svg = Jsoup.parse(figure.svg(), "", Parser.xmlParser());
            for (Element text : svg.select("text")) {
                String said = text.text();
                if (said.matches("[\\d,]+( \\[p])?")) {
                    assertThat(inTable).contains(said);
                }
            }
        }
    }

    @Property(tries = 100)
    void a_drawing_is_well_formed_escaped_named_and_free_of_inline_styles(@ForAll("figures") ChartFigure figure)
            throws Exception {
        String svg = figure.svg();
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        Element root = Jsoup.parse(svg, "", Parser.xmlParser()).child(0);
        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(root.select("title")).isNotEmpty();
        assertThat(root.select("desc")).isNotEmpty();
        assertThat(root.select("[style], [onload], b, script")).isEmpty();
    }

    @Property(tries = 100)
    void bars_start_at_zero_and_are_as_long_as_their_numbers(@ForAll("figures") ChartFigure figure) {
        if (!(figure.chart() instanceof BarChart) || figure.chart().data().series().size() != 1) {
            return;
        }
        List<Double> values = figure.chart().data().cells().flatMap(cell -> cell.known().stream())
                .map(known -> known.value().doubleValue()).filter(value -> value > 0).toList();
        List<Double> widths = Jsoup.parse(figure.svg(), "", Parser.xmlParser()).select("rect").stream()
                .filter(rect -> !rect.parents().is("defs, pattern"))
                .map(rect -> Double.valueOf(rect.attr("width").replace("%", "")))
                .filter(width -> width > 0).toList();
        assertThat(widths).hasSameSizeAs(values);
        if (values.isEmpty()) {
            return;
        }
        double scale = Collections.max(widths) / Collections.max(values);
        for (int i = 0; i < values.size(); i++) {
            assertThat(widths.get(i)).isCloseTo(values.get(i) * scale, Offset.offset(0.02));
        }
    }

    @Test
    void a_suppressed_cell_leaves_its_shorthand_and_nothing_to_measure() {
        ChartFigure shown = one(Cell.suppressed());
        assertThat(shown.svg()).contains("[c]");
        assertThat(Cell.Suppressed.class.getRecordComponents()).isEmpty();
        assertThat(Jsoup.parse(shown.svg(), "", Parser.xmlParser()).select("rect").size())
                .isEqualTo(Jsoup.parse(one(Cell.of(7)).svg(), "", Parser.xmlParser()).select("rect").size() - 1);
        assertThat(shown.allNotes()).anyMatch(note -> note.startsWith("[c] = suppressed"));
    }

    private static ChartFigure one(Cell cell) {
        return ChartFigure.of("f", "H", "S",
                BarChart.of(ChartData.builder("referrals", "Sector", Unit.COUNT, "Referrals")
                        .row("Education", Cell.of(11)).row("Health", cell).build()));
    }
}
