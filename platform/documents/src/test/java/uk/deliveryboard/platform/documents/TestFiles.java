package uk.deliveryboard.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents made of the XML that office programs write, down to what matters to a reader. */
final class TestFiles {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private TestFiles() {}

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Map<String, String> wordParts(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes("/word/document.xml", WORD));
        parts.put("word/document.xml", "<w:document xmlns:w='w' xmlns:a='a' xmlns:mc='mc'><w:body>" + body
                + "</w:body></w:document>");
        return parts;
    }

    static byte[] word(String body) {
        return zip(wordParts(body));
    }

    static Map<String, String> excelParts(String sheet) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes("/xl/workbook.xml", EXCEL));
        parts.put("_rels/.rels", relationships(rel + "/officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", "<workbook xmlns='" + main + "' xmlns:r='" + rel
                + "'><sheets><sheet name='Plan' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relationships(rel + "/worksheet", "worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + main + "'>" + sheet + "</worksheet>");
        return parts;
    }

    static byte[] excel(String sheet) {
        return zip(excelParts(sheet));
    }

    static Map<String, String> openDocumentParts(String kind, String styles, String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument." + kind);
        parts.put("content.xml",
                "<office:document-content xmlns:office='o' xmlns:table='tb' xmlns:text='t' xmlns:style='s'"
                        + " xmlns:fo='f' xmlns:draw='d'><office:automatic-styles>" + styles
                        + "</office:automatic-styles><office:body>" + body
                        + "</office:body></office:document-content>");
        return parts;
    }

    static byte[] odt(String styles, String text) {
        return zip(openDocumentParts("text", styles, "<office:text>" + text + "</office:text>"));
    }

    static byte[] ods(String styles, String tables) {
        return zip(openDocumentParts("spreadsheet", styles,
                "<office:spreadsheet>" + tables + "</office:spreadsheet>"));
    }

    static Path save(Path folder, byte[] content) {
        try {
            return Files.write(folder.resolve("document"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> rows(Path file) {
        List<Row> all = new ArrayList<>();
        try (Rows rows = Documents.rows(file, Limits.STREAMED_ROWS)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    /** A grid as text: cells parted by |, paragraphs by /, [2x1] for spans, #colour, ^ and < for what a span covers. */
    static String drawn(Block.Grid grid) {
        var text = new StringBuilder();
        for (int row = 0; row < grid.rows().size(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                GridCell cell = grid.rows().get(row).get(column);
                text.append(column == 0 ? "" : "|");
                if (cell.row() != row) {
                    text.append('^');
                } else if (cell.column() != column) {
                    text.append('<');
                } else {
                    text.append(String.join("/", cell.paragraphs()));
                    text.append(cell.rowSpan() * cell.columnSpan() == 1
                            ? ""
                            : "[" + cell.rowSpan() + "x" + cell.columnSpan() + "]");
                    text.append(cell.shading() == null ? "" : "#" + cell.shading()).append(cell.formula() ? "=" : "");
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String contentTypes(String part, String type) {
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/><Override PartName='" + part
                + "' ContentType='" + type + "'/></Types>";
    }

    private static String relationships(String type, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r1' Type='" + type + "' Target='" + target + "'/></Relationships>";
    }
}
