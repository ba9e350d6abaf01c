package uk.deliveryboard.platform.documents;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RowsTests {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    static Stream<Arguments> csv() {
        return Stream.of(arguments("plain", "a,b\n1,2\n", StandardCharsets.UTF_8, List.of("a|b", "1|2")),
                arguments("byte order mark", "\ufeffa,b\n1,2\n", StandardCharsets.UTF_8, List.of("a|b", "1|2")),
                arguments("UTF-16 little, marked", "\ufeffa\tb\n1\té\n", StandardCharsets.UTF_16LE,
                        List.of("a|b", "1|é")),
                arguments("UTF-16 big, marked", "\ufeffa,b\n1,é\n", StandardCharsets.UTF_16BE, List.of("a|b", "1|é")),
                arguments("UTF-16 without mark", "a,b\n1,2\n", StandardCharsets.UTF_16LE, List.of("a|b", "1|2")),
                arguments("UTF-32 little, marked", "\ufeffa,b\n1,é\n", StandardCharsets.UTF_32LE,
                        List.of("a|b", "1|é")),
                arguments("UTF-32 big, marked", "\ufeffa,b\n1,é\n", StandardCharsets.UTF_32BE, List.of("a|b", "1|é")),
                arguments("Latin-1", "a,b\n£,Zoë\n", StandardCharsets.ISO_8859_1, List.of("a|b", "£|Zoë")),
                arguments("Windows-1252", "a,b\n–,Zoë\n", WINDOWS, List.of("a|b", "–|Zoë")),
                arguments("UTF-8 beyond ASCII", "a,b\n–,Zoë\n", StandardCharsets.UTF_8, List.of("a|b", "–|Zoë")),
                arguments("semicolons", "a;b\n1,5;2\n2,5;3\n", StandardCharsets.UTF_8,
                        List.of("a|b", "1,5|2", "2,5|3")),
                arguments("tabs", "a\tb\n1, 2\t3\n", StandardCharsets.UTF_8, List.of("a|b", "1, 2|3")),
                arguments("pipes", "a|b\n1|2\n", StandardCharsets.UTF_8, List.of("a|b", "1|2")),
                arguments("declared", "sep=|\na|b\n1;2|3\n", StandardCharsets.UTF_8, List.of("a|b", "1;2|3")),
                arguments("quotes", "a,b\r\n\"x, \"\"y\"\"\r\nz\",2\r\n", StandardCharsets.UTF_8,
                        List.of("a|b", "x, \"y\"\r\nz|2")),
                arguments("no end of line", "a,b\n1,2", StandardCharsets.UTF_8, List.of("a|b", "1|2")),
                arguments("blank lines", "a,b\n\n,,\n1,2\n\n", StandardCharsets.UTF_8, List.of("a|b", "1|2")),
                arguments("one column", "a\n1\n", StandardCharsets.UTF_8, List.of("a", "1")),
                arguments("a NUL in a cell", "a,b\n1,x\0y\n" + "1,2\n".repeat(20), StandardCharsets.UTF_8, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("csv")
    void text_of_any_encoding_and_delimiter_becomes_rows(String what, String text, Charset charset,
            List<String> expected) {
        List<Row> rows = TestFiles.rows(TestFiles.save(folder, text.getBytes(charset)));
        if (expected == null) {
            assertThat(rows.get(1).value(1).text()).isEqualTo("x\0y");
        } else {
            assertThat(rows.stream().map(RowsTests::joined)).isEqualTo(expected);
        }
    }

    @Test
    void a_row_knows_its_line_and_whether_it_is_ragged() {
        List<Row> rows = TestFiles.rows(TestFiles.save(folder, "a,b,c\n\"x\ny\",2,3\n\n1,2\n1,2,3,4\n"
                .getBytes(StandardCharsets.UTF_8)));
        assertThat(rows).extracting(Row::number).containsExactly(1L, 2L, 5L, 6L);
        assertThat(rows).extracting(Row::ragged).containsExactly(false, false, true, true);
    }

    @Test
    void dates_of_excel_come_as_iso_dates_and_formulas_as_what_they_last_gave() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var row = workbook.createSheet("Staff").createRow(4);
            row.createCell(0).setCellValue(LocalDate.of(2026, 10, 3));
            row.getCell(0).setCellStyle(day);
            row.createCell(1).setCellValue(LocalDateTime.of(2026, 10, 3, 9, 30));
            row.getCell(1).setCellStyle(day);
            row.createCell(2).setCellValue(45_000.25);
            row.createCell(4).setCellFormula("1/0");
            row.createCell(5).setCellValue("=2+2");
            row.createCell(6).setCellValue(1e-300);
            workbook.write(bytes);
        }
        List<Row> rows = TestFiles.rows(TestFiles.save(folder, bytes.toByteArray()));
        assertThat(rows).hasSize(1);
        Row row = rows.getFirst();
        assertThat(row.table()).isEqualTo("Staff");
        assertThat(row.number()).isEqualTo(5);
        assertThat(row.values()).containsExactly(new Value("2026-10-03", Value.Kind.DATE, false),
                new Value("2026-10-03T09:30:00", Value.Kind.DATE, false),
                new Value("45000.25", Value.Kind.NUMBER, false), Value.EMPTY,
                new Value("=1/0", Value.Kind.TEXT, true), Value.ofText("=2+2"),
                new Value("1.0E-300", Value.Kind.NUMBER, false));
    }

    @Test
    void a_million_rows_of_csv_pass_in_the_memory_of_one() throws IOException {
        Path file = folder.resolve("document");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("username,courseshortname,completiondate\n");
            for (int row = 0; row < 1_000_000; row++) {
                out.write("demo.person." + row + ",PREVENT-1,03/10/2026\n");
            }
        }
        assertThat(countWithin(file, 24)).isEqualTo(1_000_001);
    }

    @Test
    void a_hundred_thousand_rows_of_excel_pass_in_bounded_memory() throws IOException {
        Path file = folder.resolve("document");
        try (var workbook = new SXSSFWorkbook(100); var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("s");
            for (int number = 0; number < 100_000; number++) {
                var row = sheet.createRow(number);
                row.createCell(0).setCellValue("demo.person." + number);
                row.createCell(1).setCellValue("PREVENT-1");
                row.createCell(2).setCellValue(number);
            }
            workbook.write(out);
        }
        assertThat(countWithin(file, 48)).isEqualTo(100_000);
    }

    /** Live memory is looked at every 25,000 rows, after a collection. */
    private static long countWithin(Path file, int mebibytes) {
        long before = live();
        long count = 0;
        try (Rows rows = Documents.rows(file, Limits.STREAMED_ROWS)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (++count % 50_000 == 0) {
                    assertThat(live() - before).isLessThan(mebibytes * 1024L * 1024);
                }
            }
        }
        return count;
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String joined(Row row) {
        return String.join("|", row.values().stream().map(Value::text).toList());
    }
}
