package uk.deliveryboard.reporting.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.Remark;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureColumn;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.dashboard.table.Shorthand;
import uk.deliveryboard.reporting.export.PlainText;
import uk.deliveryboard.reporting.export.Xml;
import uk.deliveryboard.reporting.pack.PackDocument.Section;

/** A document as the XHTML that is printed. */
final class PackXhtml {

    private static final String NOTES = "section-notes";
    /** Columns that fit the narrow side of the paper. */
    private static final int MOST_UPRIGHT = 6;
    private static final Unit PERCENT = new Unit("%", 1);
    private static final Unit DECIMAL = new Unit("", 2);
    private static final String STYLES = styles();

    private final PackDocument pack;
    private final Xml xml = new Xml();

    private PackXhtml(PackDocument pack) {
        this.pack = pack;
    }

    static String of(PackDocument pack) {
        var page = new PackXhtml(pack);
        page.document();
        return new String(page.xml.bytes(), StandardCharsets.UTF_8);
    }

    private static String styles() {
        try (InputStream css = Objects.requireNonNull(PackXhtml.class.getResourceAsStream("/pack/pack.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void document() {
        xml.begin("html").with("xmlns", "http://www.w3.org/1999/xhtml").with("lang", "en-GB");
        head();
        xml.begin("body");
        cover();
        pack.sections().forEach(this::section);
        notes();
        xml.end().end();
    }

    private void head() {
        xml.begin("head").element("title", pack.title());
        meta("description", pack.standing());
        meta("author", "Delivery Board");
        meta("subject", pack.marking());
        xml.begin("bookmarks");
        pack.sections().forEach(section -> bookmark(section.heading(), section.id()));
        bookmark("Notes", NOTES);
        xml.end().element("style", STYLES + boxes()).end();
    }

    private void meta(String name, String content) {
        xml.begin("meta").with("name", name).with("content", content).end();
    }

    private void bookmark(String name, String id) {
        xml.begin("bookmark").with("name", name).with("href", "#" + id).end();
    }

    /** What stands above and below on every page. */
    private String boxes() {
        String boxes = box("top-left", 70, quoted(pack.title())) + box("top-right", 30, quoted(pack.marking()))
                + box("bottom-left", 80, quoted(pack.taken().map(by -> pack.standing() + ". " + by)
                        .orElse(pack.standing())))
                + box("bottom-right", 20, "\"Page \" counter(page) \" of \" counter(pages)");
        return "@page{" + boxes + "}@page wide{size:A4 landscape;" + boxes + "}";
    }

    private static String box(String place, int width, String content) {
        return "@" + place + "{content:" + content + ";width:" + width + "%;font-size:8pt;text-align:"
                + place.substring(place.indexOf('-') + 1) + ";font-family:\"" + PdfPackRenderer.FAMILY + "\"}";
    }

    /** As a string of CSS in which no character of the text can mean anything. */
    static String quoted(String text) {
        StringBuilder css = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character) && character < 128) {
                css.append((char) character);
            } else {
                css.append('\\').append(Integer.toHexString(character)).append(' ');
            }
        });
        return css.append('"').toString();
    }

    private void cover() {
        xml.element("h1", pack.title());
        pack.about().forEach(line -> xml.element("p", line));
        xml.begin("ol").with("class", "contents");
        pack.sections().forEach(section -> entry(section.heading(), section.id()));
        entry("Notes", NOTES);
        xml.end();
    }

    private void entry(String name, String id) {
        xml.begin("li").begin("a").with("href", "#" + id).with("title", "Go to " + name).text(name).end().end();
    }

    private void section(Section section) {
        FigureTable table = section.table();
        xml.begin("div").with("class", "section");
        xml.begin("h2").with("id", section.id()).text(section.heading()).end();
        xml.begin("p").with("class", "headline").text(PlainText.of(table.headline())).end();
        section.remarks().forEach(this::remark);
        section.chart().ifPresent(this::chart);
        table(table);
        table.silent().ifPresent(silent -> xml.element("p", PlainText.of(silent)));
        xml.end();
    }

    private void remark(Remark remark) {
        xml.begin("div").with("class", "remark");
        xml.begin("h3").text(PlainText.of(remark.by() + remark.kpi().map(kpi -> ", on " + kpi).orElse(""))).end();
        remark.parts().forEach(part -> said(part.heading(), PlainText.of(part.text())));
        xml.end();
    }

    private void chart(ChartFigure figure) {
        xml.begin("p").with("class", "caption").text(PlainText.of(figure.subtitle())).end();
        for (Element part : PrintSvg.of(figure)) {
            xml.begin("div").with("class", "chart");
            copy(part);
            xml.end();
        }
        figure.allNotes().forEach(note -> xml.begin("p").with("class", "note").text(PlainText.of(note)).end());
    }

    private void copy(Node node) {
        if (node instanceof Element element) {
            xml.begin(element.getTagName());
            for (int at = 0; at < element.getAttributes().getLength(); at++) {
                Node attribute = element.getAttributes().item(at);
                xml.with(attribute.getNodeName(), attribute.getNodeValue());
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                copy(child);
            }
            xml.end();
        } else if (node.getNodeType() == Node.TEXT_NODE) {
            xml.text(node.getNodeValue());
        }
    }

    private void table(FigureTable table) {
        xml.begin("div").with("class", table.columns().size() > MOST_UPRIGHT ? "wide" : "upright");
        xml.begin("table").element("caption", PlainText.of(table.caption()));
        xml.begin("thead").begin("tr");
        for (FigureColumn column : table.columns()) {
            xml.begin("th").with("scope", "col");
            if (column.kind() != FigureColumn.Kind.TEXT) {
                xml.with("class", "number");
            }
            xml.text(PlainText.of(column.heading())).end();
        }
        xml.end().end().begin("tbody");
        table.rows().forEach(this::row);
        xml.end().end().end();
    }

    private void row(List<FigureCell> row) {
        xml.begin("tr").begin("th").with("scope", "row").text(text(row.getFirst())).end();
        for (FigureCell cell : row.subList(1, row.size())) {
            xml.begin("td");
            if (!(cell instanceof FigureCell.Text)) {
                xml.with("class", "number");
            }
            xml.text(text(cell)).end();
        }
        xml.end();
    }

    private static String text(FigureCell cell) {
        return switch (cell) {
            case FigureCell.Text(var text) -> PlainText.of(text);
            case FigureCell.Count(long value) -> "%,d".formatted(value);
            case FigureCell.Percent(var value) -> PERCENT.format(value);
            case FigureCell.Decimal(var value) -> DECIMAL.format(value);
            case FigureCell.Marked(var why) -> why.symbol();
        };
    }

    private void notes() {
        xml.begin("div").with("class", "section").begin("h2").with("id", NOTES).text("Notes").end();
        for (Shorthand shorthand : Shorthand.values()) {
            said(shorthand.symbol(), shorthand.meaning());
        }
        for (KpiDefinition definition : pack.definitions()) {
            xml.element("h3", definition.id() + " " + definition.title());
            said("What is counted", definition.numerator());
            said("Out of what", definition.denominator());
            said("Target", definition.target());
            said("Owner", definition.owner());
            said("Disclosure", definition.disclosure());
        }
        xml.end();
    }

    private void said(String what, String text) {
        xml.begin("p").element("strong", what).text(": " + text).end();
    }
}
