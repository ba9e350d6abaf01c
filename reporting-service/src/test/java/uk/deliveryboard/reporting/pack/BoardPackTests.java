package uk.deliveryboard.reporting.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.reporting.RandomFigures;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.export.Download;

import static org.assertj.core.api.Assertions.assertThat;

/** The pack is for everybody: also for those who hear it. */
class BoardPackTests {

    private static final BoardPack PACK = TestPack.pack();
    private static final PdfPackRenderer RENDERER = new PdfPackRenderer();
    private static final Instant MOMENT = Instant.parse("2026-10-12T09:00:00Z");
    private static final Download DOWNLOAD = new Download("Demo Person 12 \"}@page{", "northmere-police", MOMENT);

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return IntStream.rangeClosed(1, document.getNumberOfPages()).mapToObj(page -> {
                try {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    return stripper.getText(document).replaceAll("\\s+", " ");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_pack_of_any_figures_complies_with_pdf_ua(long seed) throws Exception {
        byte[] pdf = PACK.of(RandomFigures.of(seed, (int) (seed % 2)), seed % 2 == 0 ? DOWNLOAD : null);
        assertThat(PdfUa.offences(pdf)).isEmpty();
    }

    @Test
    void what_is_said_stands_with_its_section_signed_by_office_and_complies() throws Exception {
        byte[] pdf = PACK.of(RandomFigures.commented(5, 1), null);
        assertThat(PdfUa.offences(pdf)).isEmpty();
        String text = String.join(" ", pages(pdf));
        assertThat(text.split(
                "What happened: =1\\+1 happened <b>\\. Why: Because of & that\\. What next: Next: \u0174\\.", -1))
                .hasSize(5);
        assertThat(text).contains("Chair of the board, ", "SPOC, ", ", on K1b What happened: A course was cancelled.");
    }

    @Test
    void a_board_of_many_agencies_has_long_tables_that_go_on_with_their_head_and_complies() throws Exception {
        byte[] pdf = PACK.of(RandomFigures.of(7, 150, 0), DOWNLOAD);
        keep(pdf);
        assertThat(PdfUa.offences(pdf)).isEmpty();
        List<String> pages = pages(pdf);
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(pages.stream().filter(page -> page.contains("Completed late"))).hasSizeGreaterThan(3);
        assertThat(PdfTables.cells(PdfTables.of(pdf), "Agency")).hasSize(151 * 9);
    }

    private static void keep(byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target")).resolve("board-pack.pdf"), pdf);
    }

    @Test
    void every_page_says_title_marking_standing_number_and_who_took_it() throws Exception {
        List<String> pages = pages(PACK.of(RandomFigures.of(3, 0), DOWNLOAD));
        for (int page = 0; page < pages.size(); page++) {
            assertThat(pages.get(page)).contains("Northmere: Quarter ", "OFFICIAL-SENSITIVE", "Provisional, as at ",
                    "Downloaded by Demo Person 12 \"}@page{, northmere-police, at 10:00, 12 October 2026",
                    "Page " + (page + 1) + " of " + pages.size());
        }
    }

    @Test
    void what_is_signed_off_names_nobody() throws Exception {
        List<String> pages = pages(PACK.of(RandomFigures.of(3, 2), null));
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("Signed off, version 2, as at ",
                "OFFICIAL-SENSITIVE").doesNotContain("Downloaded"));
    }

    @Test
    void the_same_figures_give_the_same_bytes_and_know_no_time_but_their_own() throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            BoardFigures figures = RandomFigures.of(seed, 1);
            byte[] bytes = PACK.of(figures, null);
            assertThat(TestPack.pack().of(RandomFigures.of(seed, 1), null)).isEqualTo(bytes);
            try (PDDocument document = Loader.loadPDF(bytes)) {
                var information = document.getDocumentInformation();
                assertThat(information.getCreationDate().toInstant()).isEqualTo(figures.reckoning().asAt());
                assertThat(information.getModificationDate().toInstant()).isEqualTo(figures.reckoning().asAt());
                assertThat(information.getTitle()).startsWith("Northmere: Quarter ");
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
                assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(),
                        StandardCharsets.UTF_8)).doesNotContain("Date>");
            }
        }
    }

    @Test
    void sections_are_found_by_bookmarks_and_every_font_is_inside() throws Exception {
        try (PDDocument document = Loader.loadPDF(PACK.of(RandomFigures.of(4, 1), null))) {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.children()).extracting(item -> item.getTitle()).containsExactly("Plan actions",
                    "WRAP training", "What workshops change", "Referrals", "Referrals by age", "Referrals by gender",
                    "Referrals by type of concern",
                    "What became of referrals", "How far referrals came", "Cases", "Time in each stage",
                    "Cases open to the panel",
                    "Plans in force, trainers and the board",
                    "Notes");
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("DejaVuSansCondensed");
                }
            }
        }
    }

    private enum Damage {
        NO_TAGS("7.1-", catalog -> catalog.setStructureTreeRoot(null)),
        NO_MARK_OF_TAGS("6.2-1", catalog -> catalog.setMarkInfo(null)),
        NO_LANGUAGE("7.2-", catalog -> catalog.setLanguage(null)),
        NO_METADATA("7.1-8", catalog -> catalog.setMetadata(null)),
        NO_TITLE_SHOWN("7.1-10", catalog -> catalog.setViewerPreferences(null));

        private final String clause;
        private final Consumer<PDDocumentCatalog> done;

        Damage(String clause, Consumer<PDDocumentCatalog> done) {
            this.clause = clause;
            this.done = done;
        }
    }

    /** The checker bites: without what it is there for, it objects. */
    @ParameterizedTest
    @EnumSource
    void a_damaged_pack_is_found_out(Damage damage) throws Exception {
        try (PDDocument document = Loader.loadPDF(PACK.of(RandomFigures.of(1, 1), null))) {
            damage.done.accept(document.getDocumentCatalog());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertThat(PdfUa.offences(bytes.toByteArray())).anyMatch(offence -> offence.startsWith(damage.clause));
        }
    }

    @ParameterizedTest
    @CsvSource({"<title>A</title>,7.1-9", "' alt=\"A bar\"',7.3-"})
    void a_page_without_title_or_description_of_its_chart_is_found_out(String part, String clause) throws Exception {
        String xhtml = """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>A</title>
                <meta name="description" content="B"/></head><body><h1>A</h1>
                <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" alt="A bar"><rect width="5" height="5"/></svg>
                </body></html>""";
        assertThat(PdfUa.offences(RENDERER.print(xhtml, MOMENT))).isEmpty();
        assertThat(PdfUa.offences(RENDERER.print(xhtml.replace(part, ""), MOMENT)))
                .anyMatch(offence -> offence.startsWith(clause));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"}b", "\\", "</style><script>", "\n", "é"})
    void no_text_breaks_out_of_the_styles(String text) {
        assertThat(PackXhtml.quoted(text)).matches("\"([A-Za-z0-9]|\\\\[0-9a-f]+ )*\"");
    }
}
