package uk.deliveryboard.reporting.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.RandomFigures;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.pack.TestPack;

import static org.assertj.core.api.Assertions.assertThat;

class ExportFiguresTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ExportFigures EXPORT = TestPack.export(JSON);
    private static final ExportFigures.Data DATA = new ExportFigures.Data("{}".getBytes(StandardCharsets.UTF_8),
            "a,b".getBytes(StandardCharsets.UTF_8));
    private static final Download DOWNLOAD = new Download("Demo Person 12", "northmere-police",
            Instant.parse("2026-10-12T09:00:00Z"));

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static Set<LocalDateTime> times(byte[] archive) throws IOException {
        Set<LocalDateTime> times = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                times.add(entry.getTimeLocal());
            }
        }
        return times;
    }

    /** A clock that had crept in would show here: the figures are of another year. */
    @ParameterizedTest
    @EnumSource(names = "PDF", mode = EnumSource.Mode.EXCLUDE)
    void the_same_figures_give_the_same_bytes_and_no_time_but_their_own(ExportFormat format) throws Exception {
        for (long seed = 1; seed <= 4; seed++) {
            BoardFigures figures = RandomFigures.of(seed, 1);
            byte[] bytes = EXPORT.file(format, figures, DATA, null);
            assertThat(EXPORT.file(format, RandomFigures.of(seed, 1), DATA, null)).isEqualTo(bytes);
            LocalDateTime moment = LocalDateTime.ofInstant(figures.reckoning().asAt(), Quarter.LONDON);
            assertThat(times(bytes)).singleElement()
                    .isEqualTo(moment.withNano(0).minusSeconds(moment.getSecond() % 2));
        }
    }

    @Test
    void document_properties_say_title_marking_language_and_the_moment_of_the_figures() throws Exception {
        BoardFigures figures = RandomFigures.of(1, 1);
        try (XSSFWorkbook file = new XSSFWorkbook(
                new ByteArrayInputStream(EXPORT.file(ExportFormat.XLSX, figures, DATA, null)))) {
            var properties = file.getProperties().getCoreProperties();
            assertThat(List.of(properties.getCreated().toInstant(), properties.getModified().toInstant()))
                    .containsOnly(figures.reckoning().asAt());
            assertThat(properties.getCategory()).isEqualTo("OFFICIAL-SENSITIVE");
            assertThat(properties.getTitle()).startsWith("Northmere: Quarter ");
            assertThat(properties.getUnderlyingProperties().getLanguageProperty()).contains("en-GB");
        }
        Document meta = xml(entries(EXPORT.file(ExportFormat.ODS, figures, DATA, null)).get("meta.xml"));
        assertThat(meta.getElementsByTag("dc:subject").text()).isEqualTo("OFFICIAL-SENSITIVE");
        assertThat(meta.getElementsByTag("dc:date").text()).isEqualTo(figures.reckoning().asAt().toString());
    }

    private static Document xml(byte[] part) {
        return Jsoup.parse(new String(part, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    @Test
    void sheets_come_as_the_guidance_orders_them_and_have_no_gap_no_merge_and_no_formula() throws Exception {
        for (long seed = 1; seed <= 30; seed++) {
            BoardFigures figures = RandomFigures.of(seed, 1);
            try (XSSFWorkbook file = new XSSFWorkbook(
                    new ByteArrayInputStream(EXPORT.file(ExportFormat.XLSX, figures, DATA, DOWNLOAD)))) {
                assertThat(file).extracting(sheet -> sheet.getSheetName()).containsExactly("Cover", "Notes", "Actions",
                        "Coverage", "Impact", "Referrals", "Ages", "Genders", "Concerns", "Outcomes", "Funnel", "Cases",
                        "Timeliness", "Caseload", "Governance");
                for (var sheet : file) {
                    accessible((XSSFSheet) sheet);
                }
                for (String name : new String[]{"Notes", "Actions", "Coverage", "Impact", "Referrals", "Ages",
                        "Genders",
                        "Concerns", "Outcomes", "Funnel", "Cases", "Timeliness",
                        "Caseload", "Governance"}) {
                    assertThat(file.getSheet(name).getTables()).singleElement().satisfies(table -> {
                        assertThat(table.getName()).isEqualTo(name + "_table");
                        assertThat(table.getColumns()).extracting(column -> column.getName())
                                .doesNotHaveDuplicates().noneMatch(column -> column.startsWith("Column"));
                    });
                    assertThat(file.getSheet(name).getPaneInformation().isFreezePane()).isTrue();
                }
            }
            String content = new String(entries(EXPORT.file(ExportFormat.ODS, figures, DATA, DOWNLOAD))
                    .get("content.xml"), StandardCharsets.UTF_8);
            assertThat(content).doesNotContain("table:formula", "covered-table-cell", "repeated");
            assertThat(xml(content.getBytes(StandardCharsets.UTF_8)).getElementsByTag("table:table"))
                    .extracting(table -> table.attr("table:name"))
                    .containsExactly("Cover", "Notes", "Actions", "Coverage", "Impact", "Referrals", "Ages", "Genders",
                            "Concerns", "Outcomes", "Funnel", "Cases", "Timeliness",
                            "Caseload", "Governance");
        }
    }

    private static void accessible(XSSFSheet sheet) {
        assertThat(sheet.getNumMergedRegions()).isZero();
        for (int number = 0; number <= sheet.getLastRowNum(); number++) {
            assertThat(sheet.getRow(number).getPhysicalNumberOfCells()).as(sheet.getSheetName()).isPositive();
            sheet.getRow(number).forEach(cell -> {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
                if (cell.getCellType() == CellType.STRING) {
                    String text = cell.getStringCellValue();
                    assertThat(text).isNotBlank();
                    assertThat(((XSSFCell) cell).getCellStyle().getQuotePrefixed()).as(text)
                            .isEqualTo("=+-@".indexOf(text.charAt(0)) >= 0);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "ODS"})
    void who_took_provisional_figures_stands_on_them_and_on_signed_off_ones_nobody(ExportFormat format)
            throws Exception {
        String taken = text(EXPORT.file(format, RandomFigures.of(1, 0), DATA, DOWNLOAD));
        assertThat(taken).contains("OFFICIAL-SENSITIVE", "Provisional. ",
                "Downloaded by Demo Person 12, northmere-police, at 10:00, 12 October 2026.", "suppress-5.v1",
                "Confidential: ", "Not available: ");
        String signed = text(EXPORT.file(format, RandomFigures.of(1, 2), DATA, null));
        assertThat(signed).contains("OFFICIAL-SENSITIVE", "Signed off, version 2. ").doesNotContain("Downloaded");
    }

    private static String text(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        for (byte[] part : entries(workbook).values()) {
            text.append(xml(part).wholeText());
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "ODS"})
    void what_is_said_is_a_sheet_of_its_own_and_is_text(ExportFormat format) throws Exception {
        byte[] file = EXPORT.file(format, RandomFigures.commented(5, 0), DATA, DOWNLOAD);
        assertThat(text(file)).contains("Commentary", "What next", "=1+1 happened <b>.", "Because of & that.",
                "The whole section", "K1b", "Chair of the board, ").doesNotContain("Because\nof");
        if (format == ExportFormat.XLSX) {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                assertThat(book.getSheet("Commentary").getLastRowNum()).isEqualTo(2 + 1 + 8);
                accessible(book.getSheet("Commentary"));
            }
        }
    }

    @Test
    void an_archive_proves_what_is_in_it() throws Exception {
        Map<String, byte[]> files = entries(EXPORT.file(ExportFormat.ZIP, RandomFigures.of(3, 0), DATA, DOWNLOAD));
        assertThat(files).containsOnlyKeys("figures.pdf", "figures.xlsx", "figures.ods", "figures.csv", "figures.json",
                "manifest.json", "SHA256SUMS");
        JsonNode manifest = JSON.readTree(files.get("manifest.json"));
        assertThat(manifest.at("/files")).hasSize(5);
        String sums = new String(files.get("SHA256SUMS"), StandardCharsets.US_ASCII);
        for (JsonNode file : manifest.at("/files")) {
            byte[] content = files.get(file.at("/name").asString());
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            assertThat(file.at("/sha256").asString()).isEqualTo(hash);
            assertThat(file.at("/bytes").asInt()).isEqualTo(content.length);
            assertThat(sums).contains(hash + "  " + file.at("/name").asString() + "\n");
        }
        assertThat(manifest.at("/downloadedBy").asString()).isEqualTo("Demo Person 12");
        assertThat(manifest.has("version")).isFalse();
        Map<String, byte[]> signed = entries(EXPORT.all(RandomFigures.of(3, 1), DATA).get(ExportFormat.ZIP));
        JsonNode kept = JSON.readTree(signed.get("manifest.json"));
        assertThat(kept.at("/version").asInt()).isEqualTo(1);
        assertThat(Stream.of("downloadedBy", "downloadedByAgency", "downloadedAt")).noneMatch(kept::has);
        assertThat(signed.get("figures.csv")).isEqualTo(DATA.csv());
    }

    @ParameterizedTest
    @CsvSource({"a  b,a b", "' a ',a", "'a\tb\nc',a b c", "'a\0b',a\uFFFDb", "'a\uD800b',a\uFFFDb",
            "'\uD83D\uDE00',\uD83D\uDE00",
            "'a\uFFFEb',a\uFFFDb"})
    void text_is_what_a_spreadsheet_can_hold(String text, String plain) {
        assertThat(PlainText.of(text)).isEqualTo(plain);
    }

    @Test
    void a_text_too_long_for_a_cell_is_cut_and_says_so() {
        assertThat(PlainText.of("x".repeat(40_000))).hasSize(32_767).endsWith("x…");
        assertThat(PlainText.of("x".repeat(32_765) + "\uD83D\uDE00\uD83D\uDE00")).hasSize(32_766).endsWith("x…");
        assertThat(PlainText.of("x".repeat(32_767))).hasSize(32_767).endsWith("xx");
    }
}
