package uk.deliveryboard.platform.documents;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class HostileFilesTests {

    private static final String ROW = "<row r='1'><c r='A1' t='inlineStr'><is><t>x</t></is></c></row>";

    @TempDir
    private Path folder;

    static Stream<Arguments> hostile() {
        return Stream.of(arguments("nothing", new byte[0], Refusal.EMPTY),
                arguments("a program renamed", bytes("MZ\u0090\0\3\0\0\0"), Refusal.NOT_A_DOCUMENT),
                arguments("a Linux program", bytes("\u007fELF\2\1\1\0"), Refusal.NOT_A_DOCUMENT),
                arguments("a script", bytes("#!/bin/sh\nrm -rf x\n"), Refusal.NOT_A_DOCUMENT),
                arguments("a picture", bytes("GIF89a......."), Refusal.NOT_A_DOCUMENT),
                arguments("random bytes", bytes("\1\2\3\4\5\6\7\b".repeat(50)), Refusal.NOT_A_DOCUMENT),
                arguments("a PDF", bytes("%PDF-1.7\n"), Refusal.UNSUPPORTED_KIND),
                arguments("HTML", bytes("<html><table>"), Refusal.UNSUPPORTED_KIND),
                arguments("Word of before 2007", ole("WordDocument"), Refusal.LEGACY_OFFICE),
                arguments("a workbook with a password", ole("EncryptedPackage"), Refusal.ENCRYPTED),
                arguments("a zip of something else", TestFiles.zip(Map.of("a.txt", "a")), Refusal.NOT_A_DOCUMENT),
                arguments("half a zip", half(TestFiles.excel("<sheetData>" + ROW + "</sheetData>")), Refusal.DAMAGED),
                arguments("an encrypted OpenDocument", encryptedOds(), Refusal.ENCRYPTED),
                arguments("a presentation", TestFiles.zip(TestFiles.openDocumentParts("presentation", "", "")),
                        Refusal.UNSUPPORTED_KIND),
                arguments("a bomb", bomb(), Refusal.COMPRESSION_BOMB),
                arguments("too many parts", manyParts(), Refusal.TOO_MANY_PARTS),
                arguments("a thousand million laughs", laughs(), Refusal.XML_DOCTYPE),
                arguments("an external entity", external(), Refusal.XML_DOCTYPE),
                arguments("an entity in the content types", entityInContentTypes(), Refusal.XML_DOCTYPE),
                arguments("a deep nest", deep(), Refusal.NESTED_TOO_DEEPLY),
                arguments("a part that is not XML", TestFiles.excel("<sheetData><row></sheetData>"), Refusal.DAMAGED),
                arguments("a shared string that is not there",
                        TestFiles.excel("<sheetData><row r='1'><c r='A1' t='s'><v>7</v></c></row></sheetData>"),
                        Refusal.DAMAGED),
                arguments("a number that is none",
                        TestFiles.excel("<sheetData><row r='1'><c r='A1'><v>seven</v></c></row></sheetData>"),
                        Refusal.DAMAGED),
                arguments("a column far away",
                        TestFiles.excel("<sheetData><row r='1'><c r='XFD1'><v>1</v></c></row></sheetData>"),
                        Refusal.TOO_MANY_COLUMNS),
                arguments("a row a thousand million times",
                        TestFiles.ods("", "<table:table table:name='s'><table:table-row"
                                + " table:number-rows-repeated='1000000000'><table:table-cell"
                                + " office:value-type='string'><text:p>x</text:p></table:table-cell>"
                                + "</table:table-row></table:table>"),
                        Refusal.TOO_MANY_ROWS),
                arguments("a cell a million times",
                        TestFiles.ods("", "<table:table table:name='s'><table:table-row><table:table-cell"
                                + " table:number-columns-repeated='1000000' office:value-type='string'>"
                                + "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"),
                        Refusal.TOO_MANY_COLUMNS),
                arguments("a cell of a book's length", bytes("a," + "b".repeat(40_000)), Refusal.BROKEN_QUOTES),
                arguments("a quote that never ends", bytes("a,b\n\"c,d\n"), Refusal.BROKEN_QUOTES),
                arguments("a row of ten thousand cells", bytes("a,b\n" + "c,".repeat(10_000)),
                        Refusal.TOO_MANY_COLUMNS));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("hostile")
    void is_refused_with_its_reason_and_within_seconds(String what, byte[] content, Refusal reason) {
        Path file = TestFiles.save(folder, content);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThatThrownBy(() -> TestFiles.rows(file)).isInstanceOfSatisfying(DocumentRefused.class,
                    refused -> assertThat(refused.reason()).isEqualTo(reason));
            assertThatThrownBy(() -> Documents.read(file, Limits.WHOLE_DOCUMENT)).isInstanceOfSatisfying(
                    DocumentRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
        });
    }

    @Test
    void a_file_above_the_limit_is_not_even_opened() {
        Path file = TestFiles.save(folder, bytes("a,b\n1,2\n"));
        assertThatThrownBy(() -> Documents.read(file, Limits.WHOLE_DOCUMENT.withFileBytes(7)))
                .isInstanceOfSatisfying(DocumentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.FILE_TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "sheet", "text", "table"})
    void text_that_would_have_to_be_held_is_bounded_however_it_is_spread(String kind) {
        String long20 = "twenty characters ok";
        byte[] file = switch (kind) {
            case "csv" -> bytes((long20 + "\n").repeat(6));
            case "sheet" -> TestFiles.ods("", "<table:table table:name='s'>"
                    + ("<table:table-row><table:table-cell office:value-type='string'><text:p>" + long20
                            + "</text:p></table:table-cell></table:table-row>").repeat(6)
                    + "</table:table>");
            case "text" -> TestFiles.word(("<w:p><w:r><w:t>" + long20 + "</w:t></w:r></w:p>").repeat(6));
            default -> TestFiles.word("<w:tbl><w:tr>" + ("<w:tc><w:p><w:r><w:t>" + long20
                    + "</w:t></w:r></w:p></w:tc>").repeat(6) + "</w:tr></w:tbl>");
        };
        Limits whole = Limits.WHOLE_DOCUMENT;
        Limits limits = new Limits(whole.fileBytes(), whole.parts(), whole.expandedBytes(), whole.compressionRatio(),
                whole.nesting(), whole.rows(), whole.columns(), whole.cells(), whole.cellLength(), 100);
        assertThatThrownBy(() -> Documents.read(TestFiles.save(folder, file), limits)).isInstanceOfSatisfying(
                DocumentRefused.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.TOO_MUCH_TEXT));
    }

    @Test
    void a_refusal_says_where() {
        Path file = TestFiles.save(folder, bytes("a,b\n" + "1,2\n".repeat(6)));
        assertThatThrownBy(() -> Documents.read(file, Limits.WHOLE_DOCUMENT.withRows(4))).isInstanceOfSatisfying(
                DocumentRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refusal.TOO_MANY_ROWS);
                    assertThat(refused.position()).isEqualTo(new Position("", 5, 0));
                });
    }

    @Test
    void macros_are_passed_over_and_said_to_be_there() {
        Map<String, String> parts = TestFiles.excelParts("<sheetData>" + ROW + "</sheetData>");
        parts.computeIfPresent("[Content_Types].xml", (name, xml) -> xml.replace("<Override",
                "<Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/><Override"));
        parts.put("xl/vbaProject.bin", "Sub AutoOpen()");
        Document document = Documents.read(TestFiles.save(folder, TestFiles.zip(parts)), Limits.WHOLE_DOCUMENT);
        assertThat(document.blocks()).contains(new Block.Unread(Block.Unread.Kind.MACROS, "the file"));
        assertThat(document.grids()).hasSize(1);
    }

    @Test
    void every_refusal_has_a_sentence_and_a_code_of_its_own() {
        assertThat(Refusal.values()).allSatisfy(refusal -> assertThat(refusal.hint()).endsWith("."))
                .extracting(Refusal::code).doesNotHaveDuplicates();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ole(String stream) {
        return bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(70_000)
                + new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static byte[] half(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] encryptedOds() {
        Map<String, String> parts = TestFiles.openDocumentParts("spreadsheet", "", "");
        parts.put("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>");
        return TestFiles.zip(parts);
    }

    private static byte[] bomb() {
        Map<String, String> parts = TestFiles.wordParts("<w:p/>");
        parts.put("word/media/image1.bin", "\0".repeat(50_000_000));
        return TestFiles.zip(parts);
    }

    private static byte[] manyParts() {
        Map<String, String> parts = new LinkedHashMap<>(TestFiles.wordParts("<w:p/>"));
        for (int part = 0; part < 3_000; part++) {
            parts.put("word/media/" + part, "");
        }
        return TestFiles.zip(parts);
    }

    private static byte[] laughs() {
        Map<String, String> parts = TestFiles.excelParts("<sheetData>" + ROW + "</sheetData>");
        var types = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (int level = 1; level < 10; level++) {
            types.append("<!ENTITY a").append(level).append(" '").append(("&a" + (level - 1) + ";").repeat(10))
                    .append("'>");
        }
        parts.put("xl/sharedStrings.xml", types + "]><sst><si><t>&a9;</t></si></sst>");
        return TestFiles.zip(parts);
    }

    private static byte[] external() {
        Map<String, String> parts = TestFiles.openDocumentParts("spreadsheet", "", "");
        parts.put("content.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>");
        return TestFiles.zip(parts);
    }

    private static byte[] entityInContentTypes() {
        Map<String, String> parts = TestFiles.wordParts("<w:p/>");
        parts.computeIfPresent("[Content_Types].xml",
                (name, xml) -> "<!DOCTYPE Types SYSTEM 'http://192.0.2.1/x'>" + xml);
        return TestFiles.zip(parts);
    }

    private static byte[] deep() {
        return TestFiles.zip(TestFiles.openDocumentParts("spreadsheet", "<style:a>".repeat(300)
                + "</style:a>".repeat(300), ""));
    }
}
