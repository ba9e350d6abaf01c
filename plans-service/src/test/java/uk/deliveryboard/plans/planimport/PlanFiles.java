package uk.deliveryboard.plans.planimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The same rows as a file of each kind. */
enum PlanFiles {
    CSV {
        @Override
        byte[] file(List<List<String>> rows) {
            return rows.stream().map(row -> row.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\r\n")).getBytes(StandardCharsets.UTF_8);
        }
    },
    DOCX {
        @Override
        byte[] file(List<List<String>> rows) {
            return word("<w:tbl>" + each(rows, "<w:tr>", cell -> "<w:tc><w:p><w:r><w:t>" + cell
                    + "</w:t></w:r></w:p></w:tc>", "</w:tr>") + "</w:tbl>");
        }
    },
    ODT {
        @Override
        byte[] file(List<List<String>> rows) {
            return openDocument("text", "<office:text>" + openTable(rows) + "</office:text>");
        }
    },
    ODS {
        @Override
        byte[] file(List<List<String>> rows) {
            return openDocument("spreadsheet", "<office:spreadsheet>" + openTable(rows) + "</office:spreadsheet>");
        }
    },
    XLSX {
        @Override
        byte[] file(List<List<String>> rows) {
            return sheet(IntStream.range(0, rows.size()).mapToObj(row -> sheetRow(row + 1, rows.get(row)))
                    .collect(Collectors.joining()), "");
        }
    };

    abstract byte[] file(List<List<String>> rows);

    static byte[] word(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes("/word/document.xml", "wordprocessingml.document.main"));
        parts.put("word/document.xml", "<w:document xmlns:w='w' xmlns:a='a'><w:body>" + body
                + "</w:body></w:document>");
        return zip(parts);
    }

    /** @param after elements that follow the data of the sheet */
    static byte[] sheet(String data, String after) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes("/xl/workbook.xml", "spreadsheetml.sheet.main"));
        parts.put("_rels/.rels", relation(rel + "/officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", "<workbook xmlns='" + main + "' xmlns:r='" + rel
                + "'><sheets><sheet name='Plan' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relation(rel + "/worksheet", "worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + main + "'><sheetData>" + data + "</sheetData>" + after + "</worksheet>");
        return zip(parts);
    }

    static byte[] openDocument(String kind, String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument." + kind);
        parts.put("content.xml", "<office:document-content xmlns:office='o' xmlns:table='tb' xmlns:text='t'>"
                + "<office:body>" + body + "</office:body></office:document-content>");
        return zip(parts);
    }

    private static String openTable(List<List<String>> rows) {
        return "<table:table table:name='Plan'>" + each(rows, "<table:table-row>", cell -> "<table:table-cell><text:p>"
                + cell + "</text:p></table:table-cell>", "</table:table-row>") + "</table:table>";
    }

    private static String each(List<List<String>> rows, String before,
            Function<String, String> cell, String after) {
        return rows.stream().map(row -> before + row.stream().map(cell).collect(Collectors.joining()) + after)
                .collect(Collectors.joining());
    }

    private static String sheetRow(int number, List<String> row) {
        return "<row r='" + number + "'>" + IntStream.range(0, row.size())
                .mapToObj(column -> "<c r='" + (char) ('A' + column) + number + "' t='inlineStr'><is><t>"
                        + row.get(column) + "</t></is></c>")
                .collect(Collectors.joining()) + "</row>";
    }

    private static String contentTypes(String part, String type) {
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels'"
                + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml'"
                + " ContentType='application/xml'/><Override PartName='" + part
                + "' ContentType='application/vnd.openxmlformats-officedocument." + type + "+xml'/></Types>";
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r1' Type='" + type + "' Target='" + target + "'/></Relationships>";
    }

    private static byte[] zip(Map<String, String> parts) {
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
}
