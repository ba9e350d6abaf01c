package uk.deliveryboard.platform.documents;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.deliveryboard.platform.documents.Block.Paragraph;
import uk.deliveryboard.platform.documents.Block.Unread;

import static org.assertj.core.api.Assertions.assertThat;

class GridsTests {

    private static final String SHADED = "<style:style style:name='red' style:family='table-cell'>"
            + "<style:table-cell-properties fo:background-color='#ff0000'/></style:style>";

    @TempDir
    private Path folder;

    @Test
    void a_word_table_keeps_its_spans_paragraphs_and_colours() {
        Document document = read(TestFiles.word(p("Intro") + "<w:p><w:pPr><w:pStyle w:val='Heading2'/></w:pPr>"
                + "<w:r><w:t>Our </w:t></w:r><w:r><w:t>plan</w:t></w:r></w:p><w:tbl>"
                + row(cell("<w:gridSpan w:val='2'/>", p("Head")) + cell("", p("RAG")))
                + row(cell("<w:vMerge w:val='restart'/>", p("Down")) + cell("", p("one") + p("two"))
                        + cell("<w:shd w:val='clear' w:fill='00b050'/>", p("")))
                + row(cell("<w:vMerge/>", p("hidden")) + cell("", p("x<w:br/>".replace("<w:br/>", "")))
                        + cell("", p("y")))
                + "</w:tbl>" + p("After")));
        assertThat(document.kind()).isEqualTo(FileKind.DOCX);
        assertThat(document.blocks().get(0)).isEqualTo(new Paragraph(1, "Intro", false));
        assertThat(document.blocks().get(1)).isEqualTo(new Paragraph(2, "Our plan", true));
        assertThat(document.blocks().get(3)).isEqualTo(new Paragraph(3, "After", false));
        assertThat(TestFiles.drawn(document.grids().findFirst().orElseThrow())).isEqualTo("""
                Head[1x2]|<|RAG
                Down/hidden[2x1]|one/two|#00B050
                ^|x|y
                """);
    }

    @Test
    void whatever_stands_beside_the_text_of_a_word_document_is_read_or_named() {
        Map<String, String> parts = TestFiles.wordParts("<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
                + "<w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
                + p("boxed") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + p("boxed")
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>kept</w:t></w:r></w:p>");
        parts.put("word/footer1.xml", "<w:ftr xmlns:w='w'>" + p("foot") + "</w:ftr>");
        parts.put("word/comments.xml",
                "<w:comments xmlns:w='w'><w:comment>" + p("remark") + "</w:comment></w:comments>");
        assertThat(read(TestFiles.zip(parts)).blocks()).containsExactlyInAnyOrder(
                new Unread(Unread.Kind.DELETED_TEXT, "after paragraph 0"),
                new Unread(Unread.Kind.PICTURE, "after paragraph 0"), new Paragraph(1, "boxed", false),
                new Paragraph(2, "kept", false), new Paragraph(3, "remark", false), new Paragraph(4, "foot", false));
    }

    @Test
    void a_table_in_a_cell_is_a_table_of_its_own() {
        Document document = read(TestFiles.word("<w:tbl>" + row(cell("", p("outer") + "<w:tbl>" + row(cell("",
                p("inner"))) + "</w:tbl>" + p("outer too"))) + "</w:tbl>"));
        assertThat(document.grids().map(TestFiles::drawn)).containsExactly("outer/outer too\n", "inner\n");
        assertThat(document.grids().map(Block.Grid::name)).containsExactly("table 1", "table 2 in table 1");
    }

    @Test
    void an_open_document_text_is_read_like_a_word_document() {
        Document document = read(TestFiles.odt(SHADED, "<text:h>Our<text:s/>plan</text:h><table:table>"
                + "<table:table-row>" + odf("table:number-columns-spanned='2'", "Head")
                + "<table:covered-table-cell/>" + odf("", "RAG") + "</table:table-row><table:table-row>"
                + odf("table:number-rows-spanned='2'", "Down") + odf("", "one</text:p><text:p>two")
                + odf("table:style-name='red'", "") + "</table:table-row><table:table-row><table:covered-table-cell/>"
                + odf("", "x")
                + odf("", "y<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note>")
                + "</table:table-row></table:table><text:p>After</text:p>"));
        assertThat(document.kind()).isEqualTo(FileKind.ODT);
        assertThat(document.blocks().get(0)).isEqualTo(new Paragraph(1, "Our plan", true));
        assertThat(document.blocks().get(2)).isEqualTo(new Paragraph(2, "After", false));
        assertThat(TestFiles.drawn(document.grids().findFirst().orElseThrow())).isEqualTo("""
                Head[1x2]|<|RAG
                Down[2x1]|one/two|#FF0000
                ^|x|y/note
                """);
    }

    @Test
    void a_spreadsheet_keeps_merged_cells_dates_and_formulas_apart() {
        Document document = read(TestFiles.ods(SHADED, "<table:table table:name='S 1'><table:table-row>"
                + odf("table:number-columns-spanned='2' office:value-type='string'", "Head")
                + "<table:covered-table-cell/></table:table-row>"
                + "<table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='99'/>"
                + "</table:table-row><table:table-row>"
                + odf("office:value-type='date' office:date-value='2026-10-03'", "03/10/26")
                + odf("office:value-type='float' office:value='0.5' table:formula='of:=1/2' table:style-name='red'",
                        "50%")
                + "</table:table-row><table:table-row table:number-rows-repeated='1048000'>"
                + "<table:table-cell table:number-columns-repeated='16384' table:style-name='red'/></table:table-row>"
                + "</table:table>"));
        assertThat(TestFiles.drawn(document.grids().findFirst().orElseThrow())).isEqualTo("""
                Head[1x2]|<
                |
                |
                2026-10-03|50%#FF0000=
                """);
    }

    @Test
    void an_excel_sheet_is_read_with_what_excel_cached() {
        Map<String, String> parts = TestFiles.excelParts("<sheetData><row r='1'>" + inline("A1", "Head") + "</row>"
                + "<row r='3'>" + inline("A3", "a&#10;b") + "<c r='B3'><f>1+1</f><v>2</v></c><c r='D3' t='str'>"
                + "<f>HYPERLINK(\"http://192.0.2.1\")</f></c><c r='E3' t='b'><v>1</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>");
        parts.put("xl/comments1.xml", "<comments><commentList><comment><text><t>remark</t></text></comment>"
                + "</commentList></comments>");
        Document document = read(TestFiles.zip(parts));
        assertThat(TestFiles.drawn(document.grids().findFirst().orElseThrow())).isEqualTo("""
                Head[2x2]|<|||
                ^|^|||
                a/b|2=||=HYPERLINK("http://192.0.2.1")=|TRUE
                """);
        assertThat(document.blocks()).contains(new Paragraph(1, "remark", false));
    }

    @Test
    void a_csv_file_is_one_grid() {
        Document document = read("Duty;Action\nTrain;\"first\n\nsecond\"\n".getBytes(StandardCharsets.UTF_8));
        assertThat(document.grids().map(TestFiles::drawn)).isEqualTo(List.of("Duty|Action\nTrain|first/second\n"));
    }

    private Document read(byte[] content) {
        return Documents.read(TestFiles.save(folder, content), Limits.WHOLE_DOCUMENT);
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String row(String cells) {
        return "<w:tr>" + cells + "</w:tr>";
    }

    private static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    private static String odf(String attributes, String text) {
        return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String inline(String reference, String text) {
        return "<c r='" + reference + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }
}
