package uk.deliveryboard.reporting.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureColumn;

/**
 * Workbooks as OpenDocument 1.2, what government asks for. Written by hand: of the format a table of text and numbers
 * needs little, and the bytes are ours to fix.
 */
final class OdsWriter {

    private static final String TYPE = ExportFormat.ODS.mediaType();
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private static final String NUMBER = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
    private static final String META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    private static final String CONFIG = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";
    private static final String MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    /** Of a column, for each character. */
    private static final double CENTIMETRES = 0.21;

    private final Workbook workbook;

    private OdsWriter(Workbook workbook) {
        this.workbook = workbook;
    }

    static byte[] write(Workbook workbook) {
        var writer = new OdsWriter(workbook);
        FixedZip zip = new FixedZip(workbook.moment());
        zip.addStored("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
        zip.add("content.xml", writer.content());
        zip.add("styles.xml", writer.styles());
        zip.add("meta.xml", writer.meta());
        zip.add("settings.xml", writer.settings());
        zip.add("META-INF/manifest.xml", manifest());
        return zip.bytes();
    }

    private byte[] content() {
        Xml xml = office("document-content");
        automaticStyles(xml);
        xml.begin("office:body").begin("office:spreadsheet");
        for (int number = 0; number < workbook.sheets().size(); number++) {
            sheet(xml, number, workbook.sheets().get(number));
        }
        xml.begin("table:database-ranges");
        workbook.sheets().forEach(sheet -> sheet.grid().ifPresent(grid -> xml.begin("table:database-range")
                .with("table:name", sheet.name() + "_table").with("table:target-range-address", range(sheet, grid))
                .end()));
        return xml.end().end().end().end().bytes();
    }

    private static String range(Sheet sheet, Sheet.Grid grid) {
        int first = sheet.headRow() + 1;
        char last = (char) ('A' + grid.columns().size() - 1);
        return sheet.name() + ".A" + first + ":" + sheet.name() + "." + last + (first + grid.rows().size());
    }

    private void automaticStyles(Xml xml) {
        xml.begin("office:automatic-styles");
        for (int number = 0; number < workbook.sheets().size(); number++) {
            List<Integer> widths = workbook.sheets().get(number).widths();
            for (int column = 0; column < widths.size(); column++) {
                xml.begin("style:style").with("style:name", column(number, column))
                        .with("style:family", "table-column").begin("style:table-column-properties")
                        .with("style:column-width", "%.2fcm".formatted(widths.get(column) * CENTIMETRES)).end().end();
            }
        }
        xml.end();
    }

    private static String column(int sheet, int column) {
        return "column" + sheet + "-" + column;
    }

    private static void sheet(Xml xml, int number, Sheet sheet) {
        xml.begin("table:table").with("table:name", sheet.name());
        for (int column = 0; column < sheet.widths().size(); column++) {
            xml.begin("table:table-column").with("table:style-name", column(number, column)).end();
        }
        row(xml, sheet.heading(), "heading");
        sheet.lines().forEach(line -> row(xml, line, sheet.grid().isEmpty() ? "text" : "line"));
        sheet.grid().ifPresent(grid -> grid(xml, grid));
        xml.end();
    }

    private static void row(Xml xml, String text, String style) {
        xml.begin("table:table-row");
        text(xml, text, style);
        xml.end();
    }

    private static void grid(Xml xml, Sheet.Grid grid) {
        xml.begin("table:table-header-rows").begin("table:table-row");
        for (FigureColumn column : grid.columns()) {
            text(xml, column.heading(), "head");
        }
        xml.end().end();
        for (List<FigureCell> row : grid.rows()) {
            xml.begin("table:table-row");
            row.forEach(cell -> cell(xml, cell));
            xml.end();
        }
    }

    private static void cell(Xml xml, FigureCell cell) {
        switch (cell) {
            case FigureCell.Text(var value) -> text(xml, value, "text");
            case FigureCell.Count(long value) -> number(xml, Long.toString(value), "%,d".formatted(value), "count");
            case FigureCell.Percent(var value) -> number(xml, value.toPlainString(), value.toPlainString(), "percent");
            case FigureCell.Decimal(var value) -> number(xml, value.toPlainString(), value.toPlainString(), "decimal");
            case FigureCell.Marked(var why) -> text(xml, why.symbol(), "marked");
        }
    }

    private static void text(Xml xml, String value, String style) {
        xml.begin("table:table-cell").with("table:style-name", style).with("office:value-type", "string")
                .element("text:p", value).end();
    }

    private static void number(Xml xml, String value, String shown, String style) {
        xml.begin("table:table-cell").with("table:style-name", style).with("office:value-type", "float")
                .with("office:value", value).element("text:p", shown).end();
    }

    private byte[] styles() {
        Xml xml = office("document-styles");
        xml.begin("office:styles");
        xml.begin("style:default-style").with("style:family", "table-cell").begin("style:text-properties")
                .with("fo:font-family", "Arial").with("fo:font-size", "11pt").with("fo:language", "en")
                .with("fo:country", "GB").end().end();
        xml.begin("number:number-style").with("style:name", "whole").begin("number:number")
                .with("number:decimal-places", "0").with("number:min-integer-digits", "1")
                .with("number:grouping", "true").end().end();
        xml.begin("number:number-style").with("style:name", "tenths").begin("number:number")
                .with("number:decimal-places", "1").with("number:min-integer-digits", "1").end().end();
        xml.begin("number:number-style").with("style:name", "hundredths").begin("number:number")
                .with("number:decimal-places", "2").with("number:min-integer-digits", "1").end().end();
        style(xml, "heading", "16pt", true, false);
        style(xml, "line", "11pt", false, false);
        style(xml, "head", "11pt", true, true);
        style(xml, "text", "11pt", false, true);
        xml.begin("style:style").with("style:name", "count").with("style:family", "table-cell")
                .with("style:data-style-name", "whole").end();
        xml.begin("style:style").with("style:name", "percent").with("style:family", "table-cell")
                .with("style:data-style-name", "tenths").end();
        xml.begin("style:style").with("style:name", "decimal").with("style:family", "table-cell")
                .with("style:data-style-name", "hundredths").end();
        xml.begin("style:style").with("style:name", "marked").with("style:family", "table-cell")
                .begin("style:paragraph-properties").with("fo:text-align", "end").end().end();
        return xml.end().end().bytes();
    }

    private static void style(Xml xml, String name, String size, boolean bold, boolean wrapped) {
        xml.begin("style:style").with("style:name", name).with("style:family", "table-cell")
                .begin("style:table-cell-properties").with("fo:wrap-option", wrapped ? "wrap" : "no-wrap")
                .with("style:vertical-align", "top").end().begin("style:text-properties")
                .with("fo:font-size", size).with("fo:font-weight", bold ? "bold" : "normal").end().end();
    }

    private byte[] meta() {
        Instant moment = workbook.moment();
        Xml xml = office("document-meta");
        xml.begin("office:meta").element("meta:generator", Workbook.CREATOR).element("dc:title", workbook.title())
                .element("dc:subject", workbook.marking()).element("dc:creator", Workbook.CREATOR)
                .element("dc:language", "en-GB").element("meta:creation-date", moment.toString())
                .element("dc:date", moment.toString());
        return xml.end().end().bytes();
    }

    /** Heads of tables stay in sight. */
    private byte[] settings() {
        Xml xml = office("document-settings");
        xml.begin("office:settings").begin("config:config-item-set").with("config:name", "ooo:view-settings")
                .begin("config:config-item-map-indexed").with("config:name", "Views")
                .begin("config:config-item-map-entry").begin("config:config-item-map-named")
                .with("config:name", "Tables");
        workbook.sheets().stream().filter(sheet -> sheet.grid().isPresent()).forEach(sheet -> {
            String below = Integer.toString(sheet.headRow() + 1);
            xml.begin("config:config-item-map-entry").with("config:name", sheet.name());
            setting(xml, "HorizontalSplitMode", "2");
            setting(xml, "VerticalSplitMode", "2");
            setting(xml, "HorizontalSplitPosition", "1");
            setting(xml, "VerticalSplitPosition", below);
            setting(xml, "PositionRight", "1");
            setting(xml, "PositionBottom", below);
            xml.end();
        });
        return xml.end().end().end().end().end().end().bytes();
    }

    private static void setting(Xml xml, String name, String value) {
        xml.begin("config:config-item").with("config:name", name)
                .with("config:type", name.endsWith("Mode") ? "short" : "int").text(value).end();
    }

    private static byte[] manifest() {
        Xml xml = new Xml().begin("manifest:manifest").with("xmlns:manifest", MANIFEST)
                .with("manifest:version", "1.2");
        xml.begin("manifest:file-entry").with("manifest:full-path", "/").with("manifest:version", "1.2")
                .with("manifest:media-type", TYPE).end();
        for (String part : List.of("content.xml", "styles.xml", "meta.xml", "settings.xml")) {
            xml.begin("manifest:file-entry").with("manifest:full-path", part).with("manifest:media-type", "text/xml")
                    .end();
        }
        return xml.end().bytes();
    }

    private static Xml office(String root) {
        return new Xml().begin("office:" + root).with("xmlns:office", OFFICE).with("xmlns:table", TABLE)
                .with("xmlns:text", TEXT).with("xmlns:style", STYLE).with("xmlns:fo", FO)
                .with("xmlns:number", NUMBER).with("xmlns:meta", META).with("xmlns:config", CONFIG)
                .with("xmlns:dc", DC).with("xmlns:ooo", "http://openoffice.org/2004/office")
                .with("office:version", "1.2");
    }
}
