package uk.deliveryboard.training.fileimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The same facts as office programs save them. */
class SpreadsheetImportIT extends ImportTest {

    private static final List<String> HEADER = List.of("Name", "Employee No.", "Course code", "Completion date");

    private static void row(XSSFSheet sheet, Object... values) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (Object value : values) {
            Cell cell = row.createCell(Math.max(row.getLastCellNum(), 0));
            switch (value) {
                case String text when text.startsWith("=") -> cell.setCellFormula(text.substring(1));
                case String text -> cell.setCellValue(text);
                case Number number -> cell.setCellValue(number.doubleValue());
                case LocalDate day -> {
                    CellStyle style = sheet.getWorkbook().createCellStyle();
                    style.setDataFormat((short) 14);
                    cell.setCellStyle(style);
                    cell.setCellValue(day);
                }
                default -> throw new IllegalArgumentException(value.toString());
            }
        }
    }

    private static byte[] excel(XSSFWorkbook workbook) throws IOException {
        try (workbook; var out = new ByteArrayOutputStream()) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private String days() {
        return text(agency, """
                select string_agg(staff_ref || ' ' || completed_on, ', ' order by staff_ref)
                from training_record join staff using (person_id)""");
    }

    @Test
    void an_excel_file_with_days_numbers_and_formulas() throws IOException {
        staff(agency, "471");
        var workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("Report");
        row(sheet, "Northmere training, 12 October 2026");
        row(sheet, HEADER.toArray());
        row(sheet, "Demo Person 1", "E1", wrap, LocalDate.parse("2026-10-03"));
        row(sheet, "Demo Person 2", "E2", wrap, 46298);
        row(sheet, "Demo Person 3", 471, wrap, "03/10/2026");
        row(sheet, "Demo Person 4", "=\"E\"&\"4\"", wrap, LocalDate.parse("2026-10-03"));
        row(sheet, "Demo Person 5", "E5", wrap, "=1/0");

        JsonNode seen = finished(send("", excel(workbook)));

        assertThat(counts(seen)).as(refused(seen)).containsExactly(5L, 4L, 0L, 1L);
        assertThat(days()).isEqualTo("471 2026-10-03, E1 2026-10-03, E2 2026-10-03, E4 2026-10-03");
        assertThat(refused(seen)).contains("Demo Person 5,E5," + wrap).contains("Completion date,cell-error");
    }

    @Test
    void another_sheet_goes_on_where_it_says_the_same_and_is_refused_where_it_does_not() throws IOException {
        var same = new XSSFWorkbook();
        for (String ref : List.of("E1", "E2")) {
            XSSFSheet sheet = same.createSheet(ref);
            row(sheet, HEADER.toArray());
            row(sheet, "Demo Person", ref, wrap, LocalDate.parse("2026-10-03"));
        }
        var other = new XSSFWorkbook();
        row(other.createSheet("Data"), HEADER.toArray());
        row(other.getSheet("Data"), "Demo Person", "E3", wrap, LocalDate.parse("2026-10-03"));
        row(other.createSheet("Notes"), "What the columns mean");

        assertThat(counts(finished(send("", excel(same))))).containsExactly(2L, 2L, 0L, 0L);
        MvcTestResult refused = send("", excel(other));

        assertThat(refused).hasStatus(422);
        assertThat(body(refused).at("/errors/0/code").asString()).isEqualTo("another-sheet");
        assertThat(days()).isEqualTo("E1 2026-10-03, E2 2026-10-03");
    }

    @Test
    void an_open_document_file() throws IOException {
        StringBuilder table = new StringBuilder("<table:table table:name='Report'>");
        table.append("<table:table-row>");
        HEADER.forEach(name -> table.append(text(name)));
        table.append("</table:table-row><table:table-row>").append(text("Demo Person 1")).append(text("E1"))
                .append(text(wrap))
                .append("<table:table-cell office:value-type='date' office:date-value='2026-10-03'><text:p>03/10/26</text:p>")
                .append("</table:table-cell></table:table-row><table:table-row>").append(text("Demo Person 2"))
                .append(text("E77")).append(text(wrap)).append(text("3 Oct 2026"))
                .append("</table:table-row></table:table>");
        byte[] file = zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml",
                "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                        + "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
                        + "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:spreadsheet>"
                        + table + "</office:spreadsheet></office:body></office:document-content>"));

        JsonNode seen = finished(send("", file));

        assertThat(counts(seen)).containsExactly(2L, 1L, 0L, 1L);
        assertThat(days()).isEqualTo("E1 2026-10-03");
        assertThat(refused(seen)).contains("Demo Person 2,E77," + wrap + ",2026-10-03,");
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type='string'><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("mimetype", "content.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(parts.get(name).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_workbook_with_a_password_or_of_the_years_before_2007_is_refused_with_what_to_do() {
        byte[] legacy = new byte[1024];
        System.arraycopy(new byte[]{(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a,
                (byte) 0xe1}, 0, legacy, 0, 8);

        MvcTestResult refused = send("", legacy);

        assertThat(refused).hasStatus(422);
        assertThat(body(refused).at("/errors/0/code").asString()).isEqualTo("document-legacy-office");
        assertThat(body(refused).at("/errors/0/message").asString()).contains("save it as");
    }
}
