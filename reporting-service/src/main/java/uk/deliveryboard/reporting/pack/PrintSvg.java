package uk.deliveryboard.reporting.pack;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.platform.webui.chart.ChartFigure.LegendEntry;

/**
 * The chart of the page for paper: as wide as the paper, its key inside, and in parts where it is higher than a sheet. A
 * printer knows no share of the width of a screen and no order of painting, so that both are worked out here.
 */
final class PrintSvg {

    /** Pixels across the paper: 174 mm at 96 to the inch. */
    static final int WIDE = 657;
    /** The highest part without its key: with a heading it fits a sheet. */
    static final int HIGHEST = 700;
    /** Of letters: the page counts with 16 on 760 pixels, and so do its labels. */
    private static final String LETTERS = "14";

    private static final int KEY_LINE = 26;
    private static final int KEY_GAP = 40;
    private static final double KEY_CHARACTER = 7.6;
    private static final int ABOVE_BASELINE = 16;
    private static final int BELOW_BASELINE = 6;
    private static final int BETWEEN_ROWS = 6;

    private final Element svg;
    private final int height;

    private PrintSvg(Element svg) {
        this.svg = svg;
        this.height = Integer.parseInt(svg.getAttribute("height"));
    }

    /** The whole chart, or its parts from top to bottom, all to one scale. */
    static List<Element> of(ChartFigure figure) {
        PrintSvg chart = new PrintSvg(parse(figure.svg()));
        chart.settle();
        List<Band> parts = chart.parts();
        return IntStream.range(0, parts.size()).mapToObj(part -> chart.part(figure, parts, part)).toList();
    }

    private static Element parse(String markup) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the chart kit writes XML", e);
        }
    }

    /** Shares of the width become lengths; a text with a halo becomes its halo and itself. */
    private void settle() {
        svg.setAttribute("font-family", PdfPackRenderer.FAMILY);
        svg.setAttribute("font-size", LETTERS);
        for (Element element : elements(svg, "*")) {
            for (String name : List.of("x", "x1", "x2", "width")) {
                String value = element.getAttribute(name);
                if (value.endsWith("%")) {
                    double share = Double.parseDouble(value.substring(0, value.length() - 1));
                    element.setAttribute(name, number(share / 100 * WIDE));
                }
            }
        }
        for (Element text : elements(svg, "text")) {
            if (text.getAttribute("paint-order").equals("stroke")) {
                Element halo = (Element) text.cloneNode(true);
                text.getParentNode().insertBefore(halo, text);
                List.of("stroke", "stroke-width", "stroke-linejoin").forEach(text::removeAttribute);
            }
        }
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at)).toList();
    }

    /** From where to where each part goes, so that no bar and no text is cut. */
    private List<Band> parts() {
        List<Band> taken = drawn(svg).map(PrintSvg::band).toList();
        List<Band> parts = new ArrayList<>();
        int from = 0;
        while (height - from > HIGHEST) {
            int to = cut(taken, from);
            parts.add(new Band(from, to));
            from = to;
        }
        parts.add(new Band(from, height));
        return parts;
    }

    /** @param top first line that is taken, bottom the first that is not */
    private record Band(double top, double bottom) {}

    /** What fills a place: bars and words. Lines go through. */
    private static Stream<Element> drawn(Element within) {
        return Stream.concat(elements(within, "rect").stream().filter(
                rect -> !((Element) rect.getParentNode()).getTagName().equals("pattern")),
                elements(within, "text").stream());
    }

    private static Band band(Element element) {
        double y = number(element, "y");
        return element.getTagName().equals("text")
                ? new Band(y - ABOVE_BASELINE, y + BELOW_BASELINE)
                : new Band(y, y + number(element, "height"));
    }

    /** The last line with nothing right above it: between rows, never within one. */
    private static int cut(List<Band> taken, int from) {
        for (int at = from + HIGHEST; at > from + HIGHEST / 2; at--) {
            int line = at;
            if (taken.stream().noneMatch(each -> each.top() < line && each.bottom() > line - BETWEEN_ROWS)) {
                return line;
            }
        }
        return from + HIGHEST;
    }

    private Element part(ChartFigure figure, List<Band> parts, int number) {
        Element part = (Element) svg.cloneNode(true);
        Band shown = parts.get(number);
        drawn(part).filter(element -> band(element).bottom() <= shown.top() || band(element).top() >= shown.bottom())
                .toList().forEach(element -> element.getParentNode().removeChild(element));
        for (Element line : elements(part, "line")) {
            for (String end : List.of("y1", "y2")) {
                line.setAttribute(end, number(Math.clamp(number(line, end), shown.top(), shown.bottom())));
            }
        }
        int key = key(part, figure.legend(), shown.top());
        long high = Math.round(shown.bottom() - shown.top() + key);
        part.setAttribute("viewBox", "0 " + number(shown.top() - key) + " " + WIDE + " " + high);
        part.setAttribute("width", String.valueOf(WIDE));
        part.setAttribute("height", String.valueOf(high));
        part.removeAttribute("aria-labelledby");
        part.removeAttribute("class");
        part.setAttribute("alt", parts.size() == 1
                ? figure.altText()
                : "Part " + (number + 1) + " of " + parts.size() + ". " + figure.altText());
        return part;
    }

    /** Writes the key above the part. @return how high it is */
    private static int key(Element part, List<LegendEntry> legend, double top) {
        List<double[]> places = new ArrayList<>();
        double x = 0;
        int line = 0;
        for (LegendEntry entry : legend) {
            double width = KEY_GAP + entry.name().length() * KEY_CHARACTER;
            if (x > 0 && x + width > WIDE) {
                x = 0;
                line++;
            }
            places.add(new double[]{x, line});
            x += width;
        }
        int height = legend.isEmpty() ? 0 : (line + 1) * KEY_LINE + 4;
        Document document = part.getOwnerDocument();
        for (int at = 0; at < legend.size(); at++) {
            double y = top - height + places.get(at)[1] * KEY_LINE;
            Element swatch = (Element) document.importNode(parse(named(legend.get(at).swatch())), true);
            swatch.setAttribute("x", number(places.get(at)[0]));
            swatch.setAttribute("y", number(y));
            part.appendChild(swatch);
            Element name = document.createElementNS("http://www.w3.org/2000/svg", "text");
            name.setAttribute("x", number(places.get(at)[0] + 30));
            name.setAttribute("y", number(y + 14));
            name.setTextContent(legend.get(at).name());
            part.appendChild(name);
        }
        return height;
    }

    private static String named(String swatch) {
        return swatch.replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
    }

    private static double number(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
