package uk.deliveryboard.platform.webui.chart;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.platform.webui.chart.Palette.Ink;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.platform.webui.spc.Better;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChartEdgesTests {

    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3;

    static Stream<Chart> degenerate() {
        return Stream.<List<Cell>>of(List.of(), List.of(Cell.of(0)), List.of(Cell.suppressed(), Cell.missing()),
                List.of(Cell.of(Long.MAX_VALUE)), List.of(Cell.of(new BigDecimal("1e-30"))), List.of(Cell.of(7)),
                Collections.nCopies(13, Cell.of(0)), Collections.nCopies(24, Cell.of(Long.MAX_VALUE)))
                .map(ChartEdgesTests::data)
                .flatMap(data -> Stream.of(BarChart.of(data), StackedBarChart.of(data), LineChart.of(data),
                        BarChart.of(data).withTarget(Target.of(0)), LineChart.of(data).withTarget(Target.of(90)),
                        LineChart.control(data, Better.LOWER).withTarget(Target.of(90)), FunnelChart.of(data)));
    }

    @ParameterizedTest
    @MethodSource("degenerate")
    void nothing_nil_hidden_huge_and_tiny_data_can_all_be_drawn(Chart chart) {
        ChartFigure figure = ChartFigure.of("edge", "Headline", "Subtitle", chart);
        Document svg = Jsoup.parse(figure.svg(), "", Parser.xmlParser());
        assertThat(svg.select("*").stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getValue().matches(".*(NaN|Infinity).*"));
        assertThat(figure.altText()).endsWith(".");
        assertThat(figure.isEmpty()).isEqualTo(chart.data().rows().isEmpty());
        assertThat(figure.isDrawn()).isEqualTo(chart.data().cells().anyMatch(cell -> cell instanceof Cell.Known));
    }

    @Test
    void a_fuller_table_takes_the_place_of_the_charts_own_and_outlives_an_empty_chart() {
        Table fuller = Table.of("Fuller", List.of(TableCell.text("Agency")), List.of());
        ChartFigure figure = ChartFigure.of("f", "H", "S", BarChart.of(data(List.of())));
        assertThat(figure.isEmpty()).isTrue();
        assertThat(figure.withTable(fuller).withNote("N").withSource("S").withDownload("CSV", "/c").table())
                .isSameAs(fuller);
        assertThat(figure.withTable(fuller).isEmpty()).isFalse();
        assertThat(figure.withTable(fuller).isDrawn()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void every_ink_shows_on_paper_and_carries_readable_text(Palette palette) {
        assertThat(palette.inks()).allSatisfy(ink -> assertThat(Ink.contrast(ink.fill(), ink.text()))
                .isGreaterThanOrEqualTo(READABLE));
    }

    @ParameterizedTest
    @EnumSource
    void inks_differ_by_more_than_colour(Palette palette) {
        List<Ink> inks = palette.inks();
        for (int i = 1; i < inks.size(); i++) {
            Ink one = inks.get(i - 1);
            Ink next = inks.get(i);
            assertThat(!one.pattern().equals(next.pattern()) || Ink.contrast(one.fill(), next.fill()) >= VISIBLE)
                    .as("%s beside %s", one, next).isTrue();
        }
    }

    @Test
    void drawings_take_no_style_no_script_and_no_small_or_turned_text() {
        for (Chart chart : List.of(BarChart.of(data(List.of(Cell.of(3)))).withTarget(Target.of(2)),
                StackedBarChart.of(data(List.of(Cell.of(3)))), LineChart.of(data(List.of(Cell.of(3)))),
                FunnelChart.of(data(List.of(Cell.of(3)))))) {
            Document svg = Jsoup.parse(ChartFigure.of("f", "H", "S", chart).svg(), "", Parser.xmlParser());
            assertThat(svg.select("[style], style, script, foreignObject, text[transform], text[font-size]")).isEmpty();
            assertThat(Integer.parseInt(svg.child(0).attr("font-size"))).isGreaterThanOrEqualTo(14);
        }
    }

    @Test
    void control_characters_cannot_break_a_drawing() {
        assertThat(Svg.escape("a\u0000\u001b\ufffe\ud800<b>")).isEqualTo("a&lt;b&gt;");
    }

    @ParameterizedTest
    @CsvSource({"HMP Northmere, 1", "Northmere Community Health NHS Trust of Northmere and District, 2",
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, 2", "'', 1"})
    void long_names_are_broken_into_lines_that_fit_a_narrow_screen(String name, int lines) {
        assertThat(Svg.lines(name)).hasSize(lines)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(36));
        assertThat(String.join("", Svg.lines(name)).replace(" ", "")).isEqualTo(name.replace(" ", ""));
    }

    @Test
    void series_that_cannot_be_told_apart_are_refused() {
        ChartData five = ChartData.builder("m", "c", Unit.COUNT, "1", "2", "3", "4", "5").build();
        ChartData six = ChartData.builder("m", "c", Unit.COUNT, "1", "2", "3", "4", "5", "6").build();
        assertThatIllegalArgumentException().isThrownBy(() -> BarChart.of(five));
        assertThatIllegalArgumentException().isThrownBy(() -> LineChart.of(five));
        assertThat(StackedBarChart.of(five).data()).isEqualTo(five);
        assertThatIllegalArgumentException().isThrownBy(() -> StackedBarChart.of(six));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartData.builder("m", "c", Unit.COUNT, "1", "1").build());
        assertThatIllegalArgumentException().isThrownBy(() -> ChartData.builder("m", "c", Unit.COUNT).build());
    }

    @Test
    void a_funnel_has_one_series_and_gets_no_wider_even_past_a_hidden_step() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelChart.of(ChartData.builder("m", "c", Unit.COUNT, "1", "2").build()));
        assertThatIllegalArgumentException().isThrownBy(() -> FunnelChart.of(data(List.of(Cell.of(7), Cell.of(8)))));
        assertThatIllegalArgumentException().isThrownBy(
                () -> FunnelChart.of(data(List.of(Cell.of(7), Cell.suppressed(), Cell.of(8)))));
    }

    @Test
    void rows_have_a_value_for_every_series_and_values_are_not_negative() {
        var builder = ChartData.builder("m", "c", Unit.COUNT, "1", "2").row("a", Cell.of(1));
        assertThatIllegalArgumentException().isThrownBy(builder::build);
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Target.of(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a\"onload", "É"})
    void an_id_that_is_no_id_is_refused(String id) {
        Chart chart = BarChart.of(data(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ChartFigure.of(id, "H", "S", chart));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, '0'", "1234567.5, 0, '1,234,568'", "89.95, 1, '90.0'", "0.04, 1, '0.0'"})
    void numbers_are_written_as_people_in_this_country_write_them(BigDecimal value, int decimals, String text) {
        assertThat(new Unit("", decimals).format(value)).isEqualTo(text);
        assertThat(new Unit("%", decimals).format(value)).isEqualTo(text + "%");
    }

    @Test
    void sorting_goes_by_what_is_shown_and_leaves_the_rest_in_its_order() {
        ChartData sorted = ChartData.builder("m", "c", Unit.COUNT, "s").row("hidden", Cell.suppressed())
                .row("small", Cell.of(1)).row("absent", Cell.missing()).row("large", Cell.of(9)).build()
                .sortedByValue();
        assertThat(sorted.rows()).extracting(ChartData.Row::category).containsExactly("large", "small", "hidden",
                "absent");
    }

    private static ChartData data(List<Cell> cells) {
        var builder = ChartData.builder("things", "Place", Unit.COUNT, "Things");
        for (int i = 0; i < cells.size(); i++) {
            builder.row("Place " + i, cells.get(i));
        }
        return builder.build();
    }
}
