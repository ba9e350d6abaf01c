package uk.deliveryboard.plans.planimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.deliveryboard.plans.planimport.model.Column;
import uk.deliveryboard.plans.planimport.model.ReadPlan;
import uk.deliveryboard.plans.planimport.model.Unclassified;
import uk.deliveryboard.plans.planimport.model.Unclassified.Reason;
import uk.deliveryboard.platform.documents.Block;
import uk.deliveryboard.platform.documents.Document;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.FileKind;
import uk.deliveryboard.platform.documents.GridCell;
import uk.deliveryboard.platform.documents.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ReadPlanDocumentTests {

    @TempDir
    private Path folder;

    static Stream<Arguments> everyLayoutInEveryKind() {
        return Stream.of("Duty|Evidence|Action|By whom", "Duty|Actions|Impact|Lead|Progress|Evidence",
                "Area|Action|Responsible Agency|Timescale|Expected Outcomes|Updates",
                "Task ID|Key Tasks|Timescale|Who|Outcome|Progress update|RAG")
                .flatMap(layout -> Arrays.stream(PlanFiles.values()).map(kind -> arguments(layout, kind)));
    }

    @ParameterizedTest
    @MethodSource("everyLayoutInEveryKind")
    void each_layout_is_read_alike_from_each_kind_of_file(String layout, PlanFiles kind) {
        List<String> header = List.of(layout.split("\\|"));
        ReadPlan plan = read(kind.file(List.of(header, row(header.size(), 1), header, row(header.size(), 2))));
        assertThat(plan.unclassified()).isEmpty();
        assertThat(plan.actions()).hasSize(2);
        for (int column = 0; column < header.size(); column++) {
            Column about = Column.of(header.get(column)).orElseThrow();
            assertThat(plan.actions().get(0).text(about)).isEqualTo("text 1." + column);
            assertThat(plan.actions().get(1).text(about)).isEqualTo("text 2." + column);
        }
    }

    @Test
    void text_beside_the_tables_and_pictures_are_named_where_they_stand() {
        ReadPlan plan = read(PlanFiles.word("<w:p><w:r><w:t>Prevent plan</w:t></w:r></w:p>"
                + "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
                + "</w:p><w:p><w:r><w:t>Approved</w:t></w:r></w:p>"));
        assertThat(plan.tables()).isEmpty();
        assertThat(plan.unclassified()).containsExactlyInAnyOrder(
                new Unclassified("", 1, 0, Reason.OUTSIDE_TABLES, List.of("Prevent plan")),
                new Unclassified("after paragraph 1", 0, 0, Reason.PICTURE, List.of()),
                new Unclassified("after paragraph 1", 0, 0, Reason.DELETED_TEXT, List.of()),
                new Unclassified("", 2, 0, Reason.OUTSIDE_TABLES, List.of("Approved")));
    }

    @ParameterizedTest
    @EnumSource
    void whatever_kind_of_thing_was_not_read_is_named_as_such(Block.Unread.Kind kind) {
        ReadPlan plan = ReadPlanDocument.of(new Document(FileKind.DOCX, List.of(new Block.Unread(kind, "here"))));
        assertThat(plan.unclassified())
                .containsExactly(new Unclassified("here", 0, 0, Reason.valueOf(kind.name()), List.of()));
    }

    @Test
    void the_colour_of_a_status_comes_along() {
        var header = List.of(cell(0, 0, "Action", null), cell(0, 1, "RAG", null));
        var coloured = List.of(cell(1, 0, "Train", null), cell(1, 1, "", "FF0000"));
        ReadPlan plan = ReadPlanDocument.of(new Document(FileKind.ODT,
                List.of(new Block.Grid("table 1", List.of(header, coloured)))));
        assertThat(plan.actions().getFirst().statusShading()).isEqualTo("FF0000");
    }

    @Test
    void a_program_is_refused_whatever_it_is_called() {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> read("MZ this is a program".getBytes(StandardCharsets.US_ASCII)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refusal.NOT_A_DOCUMENT));
    }

    @Property(tries = 300)
    void no_text_of_a_document_is_lost(@ForAll("documents") Document document) {
        ReadPlan plan = ReadPlanDocument.of(document);
        List<String> kept = Stream.of(
                plan.actions().stream().flatMap(action -> action.cells().values().stream().flatMap(List::stream)),
                plan.tables().stream().flatMap(table -> table.headings().stream()).flatMap(String::lines),
                plan.unclassified().stream().flatMap(each -> each.paragraphs().stream())).flatMap(each -> each)
                .toList();
        for (String text : texts(document)) {
            assertThat(kept.contains(text) || Column.of(text).isPresent()).as(text).isTrue();
        }
    }

    @Provide
    Arbitrary<Document> documents() {
        Arbitrary<String> texts = Arbitraries.of("Action", "Who", "RAG", "Notes", "1a", "", "", "Train staff",
                "Head of Demo", "June 2027", "Remarks on it");
        Arbitrary<Block> grids = texts.list().ofSize(4).list().ofMinSize(1).ofMaxSize(6)
                .map(ReadPlanDocumentTests::grid);
        Arbitrary<Block> paragraphs = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(9)
                .map(text -> new Block.Paragraph(1, text, false));
        return Arbitraries.oneOf(grids, paragraphs).list().ofMaxSize(5)
                .map(blocks -> new Document(FileKind.DOCX, blocks));
    }

    private static Block grid(List<List<String>> rows) {
        return new Block.Grid("table", IntStream.range(0, rows.size()).mapToObj(row -> IntStream.range(0, 4)
                .mapToObj(column -> cell(row, column, rows.get(row).get(column), null)).toList()).toList());
    }

    private static List<String> texts(Document document) {
        List<String> texts = new ArrayList<>();
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> texts.add(paragraph.text());
                case Block.Grid grid ->
                    grid.rows().forEach(row -> row.forEach(cell -> texts.addAll(cell.paragraphs())));
                case Block.Unread unread -> texts.add(unread.where());
            }
        }
        return texts;
    }

    private static GridCell cell(int row, int column, String text, @Nullable String shading) {
        return new GridCell(row, column, 1, 1, text.isEmpty() ? List.of() : List.of(text), shading, false);
    }

    private static List<String> row(int columns, int number) {
        return IntStream.range(0, columns).mapToObj(column -> "text " + number + "." + column).toList();
    }

    private ReadPlan read(byte[] bytes) {
        try {
            return ReadPlanDocument.read(Files.write(folder.resolve("plan.bin"), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
