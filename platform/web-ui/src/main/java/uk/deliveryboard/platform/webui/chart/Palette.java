package uk.deliveryboard.platform.webui.chart;

import java.util.List;

/** Colours of the Analysis Function, each with a pattern, a dash and a marker, so that colour never stands alone. */
public enum Palette {
    CATEGORICAL(Ink.solid("#12436D"), Ink.diagonal("#28A197"), Ink.dots("#801650"), Ink.cross("#F46A25"),
            Ink.solid("#3D3D3D")),
    DUO(Ink.solid("#12436D"), Ink.diagonal("#F46A25")),
    SEQUENTIAL(Ink.solid("#12436D"), Ink.diagonal("#2073BC"), Ink.dots("#6BACE6")),
    /** Complete, green, amber, red, not started. */
    RAG(Ink.solid("#12436D"), Ink.solid("#28A197"), Ink.diagonal("#F46A25"), Ink.cross("#A2121F"), Ink.dots("#BFC1C3"));

    private final List<Ink> inks;

    Palette(Ink... inks) {
        this.inks = List.of(inks);
    }

    List<Ink> inks() {
        return inks;
    }

    /**
     * @param fill    opaque colour
     * @param pattern white strokes over it, in a square of eight; empty for none
     */
    record Ink(String fill, String pattern) {

        private static final String BLACK = "#0B0C0C";
        private static final String WHITE = "#FFFFFF";

        static Ink solid(String fill) {
            return new Ink(fill, "");
        }

        static Ink diagonal(String fill) {
            return new Ink(fill, "M-2 2L2 -2M0 8L8 0M6 10L10 6");
        }

        static Ink dots(String fill) {
            return new Ink(fill, "M3 4h2");
        }

        static Ink cross(String fill) {
            return new Ink(fill, "M0 0L8 8M0 8L8 0");
        }

        /** Black or white, whichever is easier to read on this ink. */
        String text() {
            return contrast(fill, WHITE) >= contrast(fill, BLACK) ? WHITE : BLACK;
        }

        static double contrast(String one, String other) {
            double a = luminance(one);
            double b = luminance(other);
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        }

        // Relative luminance as WCAG 2 defines it.
        private static double luminance(String hex) {
            int rgb = Integer.parseInt(hex.substring(1), 16);
            return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
        }

        private static double linear(int channel) {
            double share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
