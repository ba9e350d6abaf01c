package uk.deliveryboard.plans.planimport.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TableReaderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            Duty|Evidence|Action|By whom                                        ! DUTY,EVIDENCE,ACTION,OWNER
            Duty|Actions|Impact|Lead|Progress|Evidence                          ! DUTY,ACTION,IMPACT,OWNER,PROGRESS,EVIDENCE
            Area|Action|Responsible Agency|Timescale|Expected Outcomes|Updates  ! DUTY,ACTION,OWNER,TIMESCALE,IMPACT,PROGRESS
            Task ID|Key Tasks|Timescale|Who|Outcome|Progress update|RAG         ! CODE,ACTION,TIMESCALE,OWNER,IMPACT,PROGRESS,STATUS
            R.A.G.|WHO?|Target date:|Task (SMART)                               ! STATUS,OWNER,TIMESCALE,ACTION
            """)
    void the_headers_of_the_four_layouts_and_their_relatives_are_known(String headers, String expected) {
        ReadTable read = TableReader.read(table(headers, "1a|b|c|d|e|f|g"));
        assertThat(read.columns().stream().map(Enum::name)).containsExactlyInAnyOrder(expected.split(","));
    }

    @Test
    void a_plan_with_groups_repeated_headers_and_a_missing_header_becomes_actions() {
        ReadTable read = TableReader.read(table("Plan of the demo college", "1. Schools and governors",
                "Task ID|Key Tasks|Timescale|Who|RAG", "1a|Brief all governors|June 2026|Head of Governance|",
                "Task ID|Key Tasks|Timescale|Who|RAG", "1b|Publish a template|On-going|Prevent Lead|Green",
                "2. Social workers||||", "|Key Tasks|Timescale|Who|RAG", "4a|Train the front line|Q3 2026/27||",
                "||September 2026||"));
        assertThat(read.actions()).extracting(action -> action.text(Column.CODE)).containsExactly("1a", "1b", "4a");
        assertThat(read.actions()).extracting(action -> action.text(Column.OWNER)).containsExactly("Head of Governance",
                "Prevent Lead", "");
        assertThat(read.actions()).extracting(ReadAction::heading).containsExactly(null, null, "2. Social workers");
        assertThat(read.unclassified()).extracting(Unclassified::reason).containsExactly(
                Unclassified.Reason.ABOVE_THE_HEADER, Unclassified.Reason.ABOVE_THE_HEADER,
                Unclassified.Reason.ROW_WITHOUT_ACTION);
    }

    @Test
    void a_duty_over_several_rows_holds_for_each_of_them() {
        var duty = new SourceCell(1, 0, List.of("Train staff"), null);
        ReadTable read = TableReader.read(new SourceTable("t", List.of(
                List.of(cell(0, 0, "Duty"), cell(0, 1, "Actions")), List.of(duty, cell(1, 1, "Plan sessions")),
                List.of(duty, cell(2, 1, "Hold sessions")))));
        assertThat(read.actions()).extracting(action -> action.text(Column.DUTY)).containsExactly("Train staff",
                "Train staff");
    }

    @Test
    void a_table_that_is_no_plan_is_unclassified_as_a_whole() {
        ReadTable read = TableReader.read(table("Name|Telephone", "Demo Person 1|none"));
        assertThat(read.actions()).isEmpty();
        assertThat(read.unclassified()).hasSize(4)
                .allMatch(each -> each.reason() == Unclassified.Reason.NO_KNOWN_HEADER);
    }

    @Property
    void every_text_of_a_table_is_somewhere_in_what_was_read(@ForAll("tables") SourceTable table) {
        ReadTable read = TableReader.read(table);
        Set<String> found = new HashSet<>(read.headings());
        read.actions().forEach(action -> action.cells().values().forEach(found::addAll));
        read.unclassified().forEach(each -> found.addAll(each.paragraphs()));
        Stream<String> texts = table.rows().stream().flatMap(List::stream).flatMap(cell -> cell.paragraphs().stream())
                .filter(text -> Column.of(text).isEmpty());
        assertThat(texts).allMatch(found::contains);
    }

    @Provide
    Arbitrary<SourceTable> tables() {
        Arbitrary<String> header = Arbitraries.of("Duty", "Actions", "Lead", "When", "RAG", "Colour", "");
        Arbitrary<String> text = Arbitraries.of("", "1a", "alpha", "beta", "gamma", "delta", "Action");
        Arbitrary<List<String>> row = Arbitraries.oneOf(header.list().ofSize(4), text.list().ofSize(4));
        return row.list().ofMaxSize(8).map(rows -> table(numbered(rows)));
    }

    /** Texts that stand once each, so that none is taken for another. */
    private static String[] numbered(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < 4; column++) {
                String text = rows.get(row).get(column);
                boolean plain = text.length() > 3 && text.equals(text.toLowerCase(java.util.Locale.ROOT));
                cells.add(plain ? text + " " + row + "." + column : text);
            }
            lines.add(String.join("|", cells));
        }
        return lines.toArray(String[]::new);
    }

    private static SourceTable table(String... lines) {
        List<List<SourceCell>> rows = new ArrayList<>();
        int width = Stream.of(lines).mapToInt(line -> line.split("\\|", -1).length).max().orElse(0);
        for (int row = 0; row < lines.length; row++) {
            String[] texts = lines[row].split("\\|", -1);
            List<SourceCell> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                cells.add(cell(row, column, column < texts.length ? texts[column].strip() : ""));
            }
            rows.add(cells);
        }
        return new SourceTable("t", rows);
    }

    private static SourceCell cell(int row, int column, String text) {
        return new SourceCell(row, column, text.isEmpty() ? List.of() : List.of(text), null);
    }
}
