package uk.deliveryboard.platform.webui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes one SVG. Widths are percentages and heights are pixels, so that a chart fits any screen and its text keeps its
 * size. Only attributes style it: the content security policy blocks everything else.
 */
final class Svg {

    static final String BLACK = "#0B0C0C";
    static final String WHITE = "#FFFFFF";

    /** The narrowest place a chart must fit in: a screen of 320 pixels less the margins of the page. */
    static final double NARROW = 290;
    static final double WIDE = 760;

    private static final int TEXT_SIZE = 16;
    private static final double CHARACTER = 8.6;
    private static final int LONGEST_LINE = 35;
    private static final int LINE = 19;
    private static final int NAME = 24;
    private static final int BASELINE_OF_NAME = 17;

    private final StringBuilder out = new StringBuilder(4096);
    private final String id;

    Svg(String id) {
        this.id = id;
    }

    static double textWidth(String text) {
        return text.length() * CHARACTER;
    }

    String document(int height, String title, String description) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"app-chart__svg\" role=\"img\" aria-labelledby=\"" + id
                + "-title " + id + "-desc\" width=\"100%\" height=\"" + height + "\" font-family=\"Arial, Helvetica, "
                + "'DejaVu Sans', sans-serif\" font-size=\"" + TEXT_SIZE + "\" fill=\"" + BLACK + "\"><title id=\"" + id
                + "-title\">" + escape(title) + "</title><desc id=\"" + id + "-desc\">" + escape(description)
                + "</desc>"
                + out + "</svg>";
    }

    void patterns(List<Palette.Ink> inks) {
        out.append("<defs>");
        for (int i = 0; i < inks.size(); i++) {
            Palette.Ink ink = inks.get(i);
            if (!ink.pattern().isEmpty()) {
                out.append("<pattern id=\"").append(id).append("-ink-").append(i)
                        .append("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"")
                        .append(ink.fill()).append("\"/><path d=\"").append(ink.pattern()).append("\" stroke=\"")
                        .append(ink.text())
                        .append("\" stroke-width=\"1.2\" stroke-opacity=\"0.75\" fill=\"none\"/></pattern>");
            }
        }
        out.append("</defs>");
    }

    /** A name in lines that fit the narrowest screen; a word that is longer than a line is cut. */
    static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : name.strip().split("\\s+", -1)) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > LONGEST_LINE) {
                lines.add(line);
                line = "";
            }
            while (rest.length() > LONGEST_LINE) {
                int cut = rest.offsetByCodePoints(0, rest.codePointCount(0, LONGEST_LINE));
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line = line.isEmpty() ? rest : line + " " + rest;
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    /** How high the name of a category is. */
    static int nameHeight(String name) {
        return NAME + (lines(name).size() - 1) * LINE;
    }

    void name(String name, int y) {
        int baseline = y + BASELINE_OF_NAME;
        for (String line : lines(name)) {
            text(Label.at(0, baseline, line).moved(6).haloed());
            baseline += LINE;
        }
    }

    /** The key to a bar, for the legend. */
    static String swatch(String fill) {
        return "<svg width=\"24\" height=\"16\" aria-hidden=\"true\" focusable=\"false\"><rect width=\"24\" "
                + "height=\"16\" fill=\"" + fill + "\"/></svg>";
    }

    static String fill(String id, List<Palette.Ink> inks, int index) {
        Palette.Ink ink = inks.get(index);
        return ink.pattern().isEmpty() ? ink.fill() : "url(#" + id + "-ink-" + index + ")";
    }

    String fill(List<Palette.Ink> inks, int index) {
        return fill(id, inks, index);
    }

    /** All that shows one value, with the value in words as its tooltip. */
    void mark(String words, Runnable shapes) {
        out.append("<g><title>").append(escape(words)).append("</title>");
        shapes.run();
        out.append("</g>");
    }

    void bar(double x, int y, double width, int height, String fill, String stroke) {
        out.append("<rect x=\"").append(percent(x)).append("\" y=\"").append(y).append("\" width=\"")
                .append(percent(width)).append("\" height=\"").append(height).append("\" fill=\"").append(fill)
                .append("\" stroke=\"").append(stroke).append("\" stroke-width=\"2\"/>");
    }

    /** A plate of plain ink behind a label, where a pattern would disturb it. */
    void plate(double centre, int y, double pixels, int height, String fill, boolean wideOnly) {
        out.append("<rect").append(wideClass(wideOnly)).append(" x=\"").append(percent(centre)).append("\" y=\"")
                .append(y).append("\" width=\"").append(number(pixels)).append("\" height=\"").append(height)
                .append("\" fill=\"").append(fill).append("\" transform=\"translate(").append(number(-pixels / 2))
                .append(" 0)\"/>");
    }

    void line(double x1, double y1, double x2, double y2, String stroke, double width, String dashes) {
        out.append("<line x1=\"").append(percent(x1)).append("\" y1=\"").append(number(y1)).append("\" x2=\"")
                .append(percent(x2)).append("\" y2=\"").append(number(y2)).append("\" stroke=\"").append(stroke)
                .append("\" stroke-width=\"").append(number(width)).append('"');
        if (!dashes.isEmpty()) {
            out.append(" stroke-dasharray=\"").append(dashes).append('"');
        }
        out.append("/>");
    }

    /** A dashed line on a white casing, so that it shows on a bar as well as beside it. */
    void targetLine(double x1, double y1, double x2, double y2) {
        line(x1, y1, x2, y2, WHITE, 4, "");
        line(x1, y1, x2, y2, BLACK, 2, "6 4");
    }

    /** A small shape around a point. */
    void marker(double x, double y, String path, String fill, String stroke) {
        out.append("<svg x=\"").append(percent(x)).append("\" y=\"").append(number(y))
                .append("\" overflow=\"visible\"><path d=\"").append(path).append("\" fill=\"").append(fill)
                .append("\" stroke=\"").append(stroke).append("\" stroke-width=\"2\"/></svg>");
    }

    void text(Label label) {
        out.append("<text").append(wideClass(label.wideOnly)).append(" x=\"").append(percent(label.x)).append("\" y=\"")
                .append(number(label.y)).append('"');
        if (label.dx != 0) {
            out.append(" dx=\"").append(label.dx).append('"');
        }
        if (!label.anchor.isEmpty()) {
            out.append(" text-anchor=\"").append(label.anchor).append('"');
        }
        if (label.bold) {
            out.append(" font-weight=\"bold\"");
        }
        out.append(" fill=\"").append(label.fill).append('"');
        if (label.halo) {
            out.append(" stroke=\"").append(WHITE).append("\" stroke-width=\"4\" paint-order=\"stroke\" "
                    + "stroke-linejoin=\"round\"");
        }
        out.append('>');
        if (!label.widePrefix.isEmpty()) {
            out.append("<tspan class=\"app-chart__wide\">").append(escape(label.widePrefix)).append(" </tspan>");
        }
        out.append(escape(label.text)).append("</text>");
    }

    private static String wideClass(boolean wideOnly) {
        return wideOnly ? " class=\"app-chart__wide\"" : "";
    }

    private static String percent(double value) {
        return number(value) + "%";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }

    /** Escapes text and leaves out what XML cannot hold. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (isXml(c)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE
                || c >= 0x10000;
    }

    /** Horizontal text at a place; refined step by step. */
    record Label(String text, double x, double y, int dx, String anchor, String fill, boolean bold, boolean halo,
            boolean wideOnly, String widePrefix) {

        static Label at(double x, double y, String text) {
            return new Label(text, x, y, 0, "", BLACK, false, false, false, "");
        }

        Label moved(int pixels) {
            return new Label(text, x, y, pixels, anchor, fill, bold, halo, wideOnly, widePrefix);
        }

        Label anchored(String to) {
            return new Label(text, x, y, dx, to, fill, bold, halo, wideOnly, widePrefix);
        }

        Label coloured(String colour) {
            return new Label(text, x, y, dx, anchor, colour, bold, halo, wideOnly, widePrefix);
        }

        Label emphasised() {
            return new Label(text, x, y, dx, anchor, fill, true, halo, wideOnly, widePrefix);
        }

        Label haloed() {
            return new Label(text, x, y, dx, anchor, fill, bold, true, wideOnly, widePrefix);
        }

        Label onWideScreensOnly(boolean only) {
            return new Label(text, x, y, dx, anchor, fill, bold, halo, only, widePrefix);
        }

        Label prefixedOnWideScreens(String prefix) {
            return new Label(text, x, y, dx, anchor, fill, bold, halo, wideOnly, prefix);
        }
    }
}
