package uk.deliveryboard.platform.webui.chart;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.platform.webui.spc.Better;

import static org.assertj.core.api.Assertions.assertThat;

class ChartNumbersTests {

    private static final String HOSTILE = "<b onload=x>&\"'</b>";

    @Provide
    Arbitrary<ChartFigure> figures() {
        Arbitrary<Cell> cells = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(0, 90_000).map(Cell::of)),
                Tuple.of(2, Arbitraries.longs().between(0, 90_000).map(value -> Cell.of(value).provisional())),
                Tuple.of(1, Arbitraries.just(Cell.suppressed())),
                Tuple.of(1, Arbitraries.just(Cell.missing())));
        return Combinators.combine(Arbitraries.integers().between(1, 4), Arbitraries.integers().between(1, 16),
                cells.list().ofSize(64), Arbitraries.integers().between(0, 3)).as(ChartNumbersTests::figure);
    }

    private static ChartFigure figure(int series, int rows, List<Cell> cells, int kind) {
        if (kind == 3) {
            return ChartFigure.of("figure", "Headline " + HOSTILE, "Subtitle " + HOSTILE,
                    funnel(cells.subList(0, rows)));
        }
        var builder = ChartData.builder("actions", "Agency", Unit.COUNT,
                IntStream.range(0, series).mapToObj(i -> "Series " + (char) ('A' + i)).toArray(String[]::new));
        for (int row = 0; row < rows; row++) {
            builder.row("Agency " + (char) ('a' + row) + HOSTILE, cells.subList(row * series, (row + 1) * series));
        }
        ChartData data = builder.build();
        Chart chart = switch (kind) {
            case 0 -> BarChart.of(data);
            case 1 -> StackedBarChart.of(data);
            default -> series == 1 ? LineChart.control(data, Better.NEITHER) : LineChart.of(data);
        };
        return ChartFigure.of("figure", "Headline " + HOSTILE, "Subtitle " + HOSTILE, chart);
    }

    /** The same cells in an order in which each step has no more than the one before. */
    private static Chart funnel(List<Cell> cells) {
        var builder = ChartData.builder("referrals", "Step", Unit.COUNT, "Referrals");
        var falling = cells.stream().flatMap(cell -> cell.known().stream())
                .sorted(Comparator.comparing(Cell.Known::value).reversed()).iterator();
        for (int step = 0; step < cells.size(); step++) {
            Cell cell = cells.get(step);
            builder.row("Step " + (char) ('a' + step) + HOSTILE, cell.known().isPresent() ? falling.next() : cell);
        }
        return FunnelChart.of(builder.build());
    }

    @Property(tries = 200)
    void a_funnel_gives_each_share_in_its_table_and_never_one_from_which_a_hidden_number_follows(
            @ForAll("figures") ChartFigure figure) {
        if (figure.chart() instanceof FunnelChart funnel) {
            List<Cell> cells = funnel.data().rows().stream().map(row -> row.cells().getFirst()).toList();
            for (int step = 0; step < cells.size(); step++) {
                List<String> shares = figure.table().rows().get(step).stream().skip(2).map(TableCell::text).toList();
                assertThat(shares).containsExactly(share(cells, step, 0),
                        step == 0 ? "" : share(cells, step, step - 1));
            }
        }
    }

    private static String share(List<Cell> cells, int step, int whole) {
        var some = cells.get(step).known();
        var all = cells.get(whole).known();
        return some.isEmpty() || all.isEmpty() || all.get().value().signum() == 0
                ? ""
                : FunnelChart.SHARE.format(BigDecimal.valueOf(
                        some.get().value().longValueExact() * 1000 / all.get().value().longValueExact(), 1));
    }

    @Property(tries = 200)
    void model_drawing_and_table_say_the_same_of_every_cell(@ForAll("figures") ChartFigure figure) {
        ChartData data = figure.chart().data();
        Map<String, String> model = new TreeMap<>();
        Map<String, String> table = new TreeMap<>();
        for (int row = 0; row < data.rows().size(); row++) {
            List<TableCell> tableRow = figure.table().rows().get(row);
            for (int series = 0; series < data.series().size(); series++) {
                Cell cell = data.rows().get(row).cells().get(series);
                model.put(key(data, data.rows().get(row).category(), series), cell.text(data.unit()));
                table.put(key(data, tableRow.getFirst().text(), series), tableRow.get(series + 1).text());
            }
        }
        Map<String, String> drawing = new TreeMap<>();
        for (Element title : marks(figure).select("> title")) {
            for (String words : title.text().split("; ")) {
                drawing.put(words.substring(0, words.lastIndexOf(": ")), words.substring(words.lastIndexOf(": ") + 2));
            }
        }
        assertThat(table).isEqualTo(model);
        assertThat(drawing).isEqualTo(model);
        assertThat(figure.table().head().stream().skip(1)
                .limit(data.series().size()).map(TableCell::text)).isEqualTo(data.series());
    }

    @Property(tries = 200)
    void a_label_in_the_drawing_is_the_value_of_its_mark(@ForAll("figures") ChartFigure figure) {
        for (Element mark : marks(figure)) {
            String words = mark.selectFirst("> title").text();
            assertThat(mark.select("text").eachText())
                    .allSatisfy(label -> assertThat(words).endsWith(": " + label));
        }
    }

    @Property(tries = 200)
    void a_cell_that_is_not_shown_is_drawn_as_its_shorthand_alone(@ForAll("figures") ChartFigure figure) {
        Element drawing = Jsoup.parse(figure.svg(), "", Parser.xmlParser()).child(0);
        assertThat(drawing.select("> rect, > path, > svg")).as("shapes that belong to no cell").isEmpty();
        for (Element mark : marks(figure)) {
            if (mark.selectFirst("> title").text().matches(".*: \\[[cx]]")) {
                assertThat(mark.children().not("title").eachText()).hasSize(1).first().asString().matches("\\[[cx]]");
                assertThat(mark.select("rect, line, path, svg")).isEmpty();
            }
        }
    }

    @Property(tries = 200)
    void a_shape_starts_at_zero_and_is_as_long_as_its_number(@ForAll("figures") ChartFigure figure) {
        List<double[]> measured = new ArrayList<>();
        for (Element mark : marks(figure)) {
            String words = mark.selectFirst("> title").text();
            if (!words.endsWith("[c]") && !words.endsWith("[x]")) {
                String value = words.substring(words.lastIndexOf(": ") + 2).replace(" [p]", "").replace(",", "");
                measured.add(new double[]{Double.parseDouble(value), length(mark)});
            }
        }
        double largest = measured.stream().mapToDouble(pair -> pair[0]).max().orElse(0);
        double longest = measured.stream().mapToDouble(pair -> pair[1]).max().orElse(0);
        assertThat(measured).allSatisfy(pair -> assertThat(pair[1] * largest).as("%s of %s", pair[0], largest)
                .isCloseTo(pair[0] * longest, Offset.offset(0.02 * Math.max(1, largest))));
    }

    /** Width of a bar in hundredths of the drawing, or height of a point above the axis in pixels. */
    private static double length(Element mark) {
        Element bar = mark.selectFirst("> rect");
        Element point = mark.selectFirst("> svg");
        return bar != null
                ? Double.parseDouble(bar.attr("width").replace("%", ""))
                : point != null ? LineSvg.BOTTOM - Double.parseDouble(point.attr("y")) : 0;
    }

    private static String key(ChartData data, String category, int series) {
        return data.series().size() == 1 ? category : category + ", " + data.series().get(series);
    }

    private static Elements marks(ChartFigure figure) {
        return Jsoup.parse(figure.svg(), "", Parser.xmlParser()).select("g");
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
