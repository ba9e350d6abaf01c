package uk.deliveryboard.platform.documents.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Position;
import uk.deliveryboard.platform.documents.Refusal;
import uk.deliveryboard.platform.documents.Value;
import uk.deliveryboard.platform.documents.Value.Kind;
import uk.deliveryboard.platform.documents.archive.Archive;
import uk.deliveryboard.platform.documents.archive.XmlPart;
import uk.deliveryboard.platform.documents.grid.SheetCell;

/** What the cells of an Excel sheet say, with the shared strings and styles that they refer to. */
final class XlsxCells {

    private final SharedStrings strings;
    private final List<Style> styles;
    private final boolean since1904;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();

    /** What matters of a cell's style. */
    private record Style(boolean date, @Nullable String shading) {

        static final Style PLAIN = new Style(false, null);
    }

    private XlsxCells(SharedStrings strings, List<Style> styles, boolean since1904) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    static XlsxCells of(XSSFReader reader, Archive archive, Limits limits)
            throws IOException, InvalidFormatException {
        SharedStrings strings = SharedStrings.none(limits);
        InputStream shared = reader.getSharedStringsData();
        if (shared != null) {
            try (XmlPart xml = XmlPart.of(shared, "sharedStrings", limits)) {
                strings = SharedStrings.of(xml, limits);
            }
        }
        StylesTable table = reader.getStylesTable();
        Style[] styles = new Style[table == null ? 0 : table.getNumCellStyles()];
        Arrays.setAll(styles, index -> table == null ? Style.PLAIN : style(table.getStyleAt(index)));
        return new XlsxCells(strings, List.of(styles), since1904(reader, limits));
    }

    private static Style style(@Nullable XSSFCellStyle style) {
        if (style == null) {
            return Style.PLAIN;
        }
        boolean date = DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
        XSSFColor colour = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                ? style.getFillForegroundColorColor()
                : null;
        String argb = colour == null ? null : colour.getARGBHex();
        return new Style(date, argb == null || argb.endsWith("FFFFFF") ? null : argb.substring(argb.length() - 6));
    }

    private static boolean since1904(XSSFReader reader, Limits limits) throws IOException, InvalidFormatException {
        try (XmlPart xml = XmlPart.of(reader.getWorkbookData(), "workbook", limits)) {
            for (int event = xml.next(); event != XmlPart.FINISHED; event = xml.next()) {
                if (event == XmlPart.START && xml.element().equals("workbookPr")) {
                    return List.of("1", "true").contains(xml.attribute("date1904", ""));
                }
            }
            return false;
        }
    }

    /** @return null where the cell has neither text nor shading */
    @Nullable
    SheetCell read(XmlPart xml, int column, Position position) {
        String type = xml.attribute("t", "n");
        int number = xml.number("s", 0);
        Style style = number < styles.size() ? styles.get(number) : Style.PLAIN;
        boolean calculated = readContent(xml);
        Value value = text.isEmpty() && calculated
                ? new Value("=" + formula, Kind.TEXT, true)
                : value(type, style, calculated, position);
        if (value.text().isEmpty() && style.shading() == null) {
            return null;
        }
        List<String> paragraphs = value.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return new SheetCell(column, value, paragraphs, style.shading(), 1, 1);
    }

    /** @return whether there is a formula */
    private boolean readContent(XmlPart xml) {
        text.setLength(0);
        formula.setLength(0);
        boolean calculated = false;
        StringBuilder into = null;
        while (true) {
            int event = xml.next();
            if (event == XmlPart.FINISHED || event == XmlPart.END && xml.element().equals("c")) {
                return calculated;
            }
            if (event == XmlPart.START) {
                calculated |= xml.element().equals("f");
                into = switch (xml.element()) {
                    case "v", "t" -> text;
                    case "f" -> formula;
                    default -> null;
                };
                if (xml.element().equals("rPh")) {
                    xml.skip();
                }
            } else if (event == XmlPart.END) {
                into = null;
            } else if (into != null) {
                xml.appendTo(into);
            }
        }
    }

    private Value value(String type, Style style, boolean calculated, Position position) {
        String content = text.toString();
        if (content.isEmpty()) {
            return Value.EMPTY;
        }
        return switch (type) {
            case "s" -> of(strings.text(content, position), Kind.TEXT, calculated);
            case "b" -> of(content.equals("1") ? "TRUE" : "FALSE", Kind.BOOLEAN, calculated);
            case "e" -> of(content, Kind.ERROR, calculated);
            case "d" -> of(content, Kind.DATE, calculated);
            case "n" -> number(content, style.date(), calculated, position);
            default -> of(content, Kind.TEXT, calculated);
        };
    }

    private static Value of(String content, Kind kind, boolean calculated) {
        return content.isEmpty() ? Value.EMPTY : new Value(content, kind, calculated);
    }

    private Value number(String content, boolean date, boolean calculated, Position position) {
        try {
            double number = Double.parseDouble(content);
            if (date && DateUtil.isValidExcelDate(number)) {
                LocalDateTime moment = DateUtil.getLocalDateTime(number, since1904, true);
                if (moment != null) {
                    return new Value(iso(moment), Kind.DATE, calculated);
                }
            }
            // 1E-999999999 written out would be a thousand million digits
            boolean writable = content.length() <= 40 && Math.abs(number) < 1e15 && Math.abs(number) > 1e-15;
            String plain = writable ? new BigDecimal(content.strip()).toPlainString() : content;
            return new Value(plain, Kind.NUMBER, calculated);
        } catch (NumberFormatException e) {
            throw new DocumentRefused(Refusal.DAMAGED, position);
        }
    }

    private static String iso(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}
