package uk.deliveryboard.platform.webui.chart;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Values just under the target have their label where the line of the target is. */
class TargetLineTests {

    private static final Unit PERCENT = new Unit("%", 1);

    private static Document drawn(List<Integer> tenths, int target) {
        var data = ChartData.builder("staff", "Agency", PERCENT, "Trained");
        for (int at = 0; at < tenths.size(); at++) {
            data.row("Agency " + at, Cell.of(tenths.get(at) / 10.0));
        }
        return Jsoup.parse(ChartFigure.of("figure", "Headline", "Subtitle",
                BarChart.of(data.build()).withTarget(Target.of(target))).svg(), "", Parser.xmlParser());
    }

    private static Elements line(Document svg) {
        return svg.select("line[stroke-dasharray]");
    }

    private static double of(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute).replace("%", ""));
    }

    @Property(tries = 300)
    void the_line_of_a_target_runs_through_no_value_on_any_screen(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 1000) Integer> tenths,
            @ForAll @IntRange(min = 1, max = 100) int target, @ForAll @IntRange(min = 290, max = 760) int screen) {
        Document svg = drawn(tenths, target);
        for (Element label : svg.select("g > text")) {
            double from = of(label, "x") / 100 * screen + of(label, "dx");
            double to = from + Svg.textWidth(label.text());
            for (Element part : line(svg)) {
                double x = of(part, "x1") / 100 * screen;
                boolean beside = x <= from || x >= to;
                boolean above = of(part, "y2") <= of(label, "y") - 12;
                boolean below = of(part, "y1") >= of(label, "y");
                assertThat(beside || above || below).as("%s at %s, line at %s", label, screen, part).isTrue();
            }
        }
    }

    @Test
    void it_is_one_line_where_nothing_is_in_its_way_and_stops_only_where_something_is() {
        assertThat(line(drawn(List.of(1000, 950, 300), 90))).hasSize(1);
        Elements interrupted = line(drawn(List.of(1000, 880, 300), 90));
        assertThat(interrupted).hasSize(2);
        assertThat(of(interrupted.last(), "y1") - of(interrupted.first(), "y2")).isEqualTo(22);
    }
}
