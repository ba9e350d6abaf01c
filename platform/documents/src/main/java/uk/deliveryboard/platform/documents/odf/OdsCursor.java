package uk.deliveryboard.platform.documents.odf;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Position;
import uk.deliveryboard.platform.documents.Refusal;
import uk.deliveryboard.platform.documents.Value;
import uk.deliveryboard.platform.documents.Value.Kind;
import uk.deliveryboard.platform.documents.archive.Archive;
import uk.deliveryboard.platform.documents.archive.XmlPart;
import uk.deliveryboard.platform.documents.grid.Merge;
import uk.deliveryboard.platform.documents.grid.SheetCell;
import uk.deliveryboard.platform.documents.grid.SheetCursor;
import uk.deliveryboard.platform.documents.grid.SheetRow;

/**
 * Streams the sheets of an OpenDocument spreadsheet. The format says "this cell a million times" in one attribute:
 * repeated cells without content are passed over, with content they count towards the limits.
 */
public final class OdsCursor implements SheetCursor {

    private final Archive archive;
    private final XmlPart xml;
    private final Limits limits;
    private final OdfStyles styles = new OdfStyles();
    private final OdfText asides = OdfText.none();
    private boolean body;
    private String sheet = "";
    private long number;
    private @Nullable SheetRow repeated;
    private long repeatsLeft;

    private OdsCursor(Archive archive, XmlPart xml, Limits limits) {
        this.archive = archive;
        this.xml = xml;
        this.limits = limits;
    }

    /** @param archive closed together with this */
    public static OdsCursor open(Archive archive, Limits limits) {
        return new OdsCursor(archive, archive.xml("content.xml"), limits);
    }

    @Override
    public @Nullable SheetRow next() {
        SheetRow again = repeated;
        if (again != null && repeatsLeft-- > 0) {
            return new SheetRow(sheet, ++number, again.cells());
        }
        repeated = null;
        for (int event = xml.next(); event != XmlPart.FINISHED; event = xml.next()) {
            if (event != XmlPart.START) {
                continue;
            }
            body |= xml.element().equals("body");
            if (!body) {
                styles.learn(xml);
                continue;
            }
            switch (xml.element()) {
                case "table" -> {
                    sheet = xml.attribute("name", "");
                    number = 0;
                }
                case "table-row" -> {
                    int times = xml.number("number-rows-repeated", 1);
                    SheetRow row = row(number + 1);
                    number += row.isBlank() ? times : 1;
                    if (!row.isBlank()) {
                        repeated = row;
                        repeatsLeft = times - 1L;
                        return row;
                    }
                    if (!row.cells().isEmpty()) {
                        return row;
                    }
                }
                case "tracked-changes" -> xml.skip();
                case "p", "h", "annotation" -> asides.aside(xml);
                default -> {
                }
            }
        }
        return null;
    }

    private SheetRow row(long rowNumber) {
        List<SheetCell> cells = new ArrayList<>();
        int column = 0;
        while (true) {
            int event = xml.next();
            if (event == XmlPart.FINISHED || event == XmlPart.END && xml.element().equals("table-row")) {
                return new SheetRow(sheet, rowNumber, cells);
            }
            if (event == XmlPart.START
                    && (xml.element().equals("table-cell") || xml.element().equals("covered-table-cell"))) {
                int times = xml.number("number-columns-repeated", 1);
                SheetCell cell = cell(column);
                if (cell != null) {
                    repeat(cells, cell, times, rowNumber);
                }
                column = (int) Math.min((long) column + times, Integer.MAX_VALUE);
            }
        }
    }

    private void repeat(List<SheetCell> cells, SheetCell cell, int times, long rowNumber) {
        long end = (long) cell.column() + times;
        if (!cell.value().isBlank() && end > limits.columns()) {
            throw new DocumentRefused(Refusal.TOO_MANY_COLUMNS, new Position(sheet, rowNumber, limits.columns() + 1));
        }
        for (int column = cell.column(); column < Math.min(end, limits.columns()); column++) {
            cells.add(cell.at(column));
        }
    }

    /** @return null where the cell has neither text nor shading */
    private @Nullable SheetCell cell(int column) {
        String type = xml.attribute("value-type");
        String formula = xml.attribute("formula");
        String stored = stored(type);
        String shading = styles.shading(xml.attribute("style-name"));
        int rowSpan = xml.number("number-rows-spanned", 1);
        int columnSpan = xml.number("number-columns-spanned", 1);
        List<String> paragraphs = paragraphs();
        String shown = String.join("\n", paragraphs);
        String text = stored == null || stored.isEmpty() ? shown : stored;
        if (text.isEmpty() && formula != null) {
            text = formula;
        }
        if (text.isEmpty() && shading == null) {
            return null;
        }
        Kind kind = text.isEmpty() ? Kind.EMPTY : kind(type);
        List<String> shownInGrid = kind == Kind.DATE || paragraphs.isEmpty() && !text.isEmpty()
                ? List.of(text)
                : paragraphs;
        return new SheetCell(column, new Value(text, kind, formula != null), shownInGrid, shading, rowSpan, columnSpan);
    }

    private @Nullable String stored(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "float", "percentage", "currency" -> xml.attribute("value");
            case "date" -> xml.attribute("date-value");
            case "time" -> xml.attribute("time-value");
            case "boolean" -> xml.attribute("boolean-value");
            default -> xml.attribute("string-value");
        };
    }

    private static Kind kind(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "float", "percentage", "currency" -> Kind.NUMBER;
            case "date" -> Kind.DATE;
            case "boolean" -> Kind.BOOLEAN;
            default -> Kind.TEXT;
        };
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XmlPart.START) {
                if (OdfText.isParagraph(xml)) {
                    asides.paragraph(xml).lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
                } else if (xml.element().equals("annotation") || xml.element().equals("text-box")) {
                    asides.aside(xml);
                } else {
                    depth++;
                }
            } else if (event == XmlPart.END) {
                depth--;
            } else if (event == XmlPart.FINISHED) {
                return paragraphs;
            }
        }
        return paragraphs;
    }

    @Override
    public List<Merge> merges(String ofSheet) {
        return List.of();
    }

    @Override
    public List<String> asides() {
        return asides.asides();
    }

    @Override
    public void close() {
        xml.close();
        archive.close();
    }
}
