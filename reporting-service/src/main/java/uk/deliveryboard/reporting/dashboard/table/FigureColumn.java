package uk.deliveryboard.reporting.dashboard.table;

/** A column; what it holds is text, or numbers with the shorthand of those that are missing. */
public record FigureColumn(String heading, Kind kind) {

    public enum Kind {
        TEXT, COUNT, PERCENT, DECIMAL
    }

    public static FigureColumn text(String heading) {
        return new FigureColumn(heading, Kind.TEXT);
    }

    public static FigureColumn count(String heading) {
        return new FigureColumn(heading, Kind.COUNT);
    }

    public static FigureColumn percent(String heading) {
        return new FigureColumn(heading, Kind.PERCENT);
    }

    public static FigureColumn decimal(String heading) {
        return new FigureColumn(heading, Kind.DECIMAL);
    }
}
