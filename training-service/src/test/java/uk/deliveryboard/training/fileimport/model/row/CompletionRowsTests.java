package uk.deliveryboard.training.fileimport.model.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.completion.model.Source;
import uk.deliveryboard.training.completion.model.Submission;
import uk.deliveryboard.training.fileimport.model.Cell;
import uk.deliveryboard.training.fileimport.model.DateOrder;
import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.Layout;
import uk.deliveryboard.training.fileimport.model.Profile;
import uk.deliveryboard.training.fileimport.model.RowError;
import uk.deliveryboard.training.fileimport.model.StagedRow;

import static org.assertj.core.api.Assertions.assertThat;

class CompletionRowsTests {

    private static final String HEADER = "staffRef;courseCode;completedOn;result;certificateRef";

    private static Layout layout(String header) {
        return Layout.of(ImportKind.COMPLETIONS, cells(header), Profile.NONE).orElseThrow();
    }

    private static List<Cell> cells(String line) {
        return Stream.of(line.split(";", -1)).map(Cell::of).toList();
    }

    private static RowReading<Submission> read(String header, Profile profile, List<Cell> row) {
        return new CompletionRows(layout(header), DateOrder.DAY_FIRST, profile, Sender.PERSON)
                .read(new StagedRow(2, row));
    }

    private static List<String> faults(RowReading<Submission> reading) {
        return reading instanceof RowReading.Unread<Submission>(var errors)
                ? errors.stream().map(error -> error.column() + " " + error.code()).toList()
                : List.of();
    }

    @Test
    void a_good_row_is_a_submission_like_any_other() {
        assertThat(read(HEADER, Profile.NONE, cells("E1; wrap-1 ;03/10/2026;Pass;HO-77")))
                .isEqualTo(new RowReading.Read<>(new Submission("E1", "WRAP-1", LocalDate.parse("2026-10-03"),
                        CompletionResult.PASSED, Source.CSV_IMPORT, "HO-77")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '~', value = {"E1;WRAP;03/10/2026;;|-",
            ";WRAP;03/10/2026;;|staffRef value-missing",
            "e@example.org;WRAP;03/10/2026;;|staffRef address-unknown",
            "E1;;;;|courseCode value-missing,completedOn value-missing",
            "=A1;WRAP;03/10/2026;;|staffRef formula", "E1;+WRAP;03/10/2026;;|courseCode formula",
            "=\"E1\";WRAP;03/10/2026;;|-", "'-E1;WRAP;03/10/2026;;|-",
            "E1;Prevent and WRAP;03/10/2026;;|courseCode course-unknown",
            "E1;WRAP;31/02/2026;;|completedOn day-impossible", "E1;WRAP;soon;;|completedOn day-unreadable",
            "E1;WRAP;03/10/2026;Did not attend;|result not-completed",
            "E1;WRAP;03/10/2026;perhaps;|result result-unknown",
            "E1;WRAP;03/10/2026;;a@b|certificateRef record-ref-impossible",
            "E1;WRAP;03/10/2026;;;more|\" row-too-long\""})
    void a_bad_row_has_every_reason_with_its_column(String row, String wanted) {
        assertThat(faults(read(HEADER, Profile.NONE, cells(row))))
                .isEqualTo(wanted == null ? List.of() : List.of(wanted.replace("\"", "").split(",")));
    }

    @Test
    void a_nul_an_error_of_a_spreadsheet_and_a_calculated_value_are_told_apart() {
        Cell nul = Cell.of("E1\0");
        Cell error = new Cell("#N/A", false, true, true);
        Cell calculated = new Cell("E1", false, true, false);
        List<Cell> rest = cells("WRAP;03/10/2026;;");

        assertThat(faults(read(HEADER, Profile.NONE, with(nul, rest)))).containsExactly("staffRef control-character");
        assertThat(faults(read(HEADER, Profile.NONE, with(error, rest)))).containsExactly("staffRef cell-error");
        assertThat(faults(read(HEADER, Profile.NONE, with(calculated, rest)))).isEmpty();
    }

    private static List<Cell> with(Cell first, List<Cell> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    @Test
    void a_whole_number_is_the_same_however_a_spreadsheet_saves_it() {
        List<Cell> row = with(new Cell("471.0", true, false, false), cells("WRAP;03/10/2026;;"));

        assertThat(read(HEADER, Profile.NONE, row)).isInstanceOfSatisfying(RowReading.Read.class,
                read -> assertThat(((Submission) read.value()).staffRef()).isEqualTo("471"));
        assertThat(faults(read(HEADER, Profile.NONE, with(Cell.of("471.0"), cells("WRAP;03/10/2026;;")))))
                .containsExactly("staffRef staff-ref-impossible");
    }

    @Test
    void a_profile_says_what_the_system_calls_the_courses() {
        Profile profile = new Profile(Map.of(),
                Map.of("NHS|CSTF|Preventing Radicalisation – Basic Prevent Awareness|3 Years|", "BPA"), null);

        assertThat(read("Employee Number;Competence Name;Achieved Date", profile, cells(
                "10000012;nhs|cstf|Preventing  Radicalisation – Basic Prevent Awareness|3 Years|;46298")))
                .isInstanceOfSatisfying(RowReading.Read.class,
                        read -> assertThat(((Submission) read.value()).courseCode()).isEqualTo("BPA"));
    }

    @Test
    void an_assignment_of_the_staff_record_names_its_employee() {
        assertThat(read("Assignment Number;Competence Name;Achieved Date", Profile.NONE,
                cells("10000012-2;BPA;46298"))).isInstanceOfSatisfying(RowReading.Read.class,
                        read -> assertThat(((Submission) read.value()).staffRef()).isEqualTo("10000012"));
    }

    @Test
    void where_a_file_has_several_columns_for_it_the_first_that_is_filled_in_speaks() {
        assertThat(read("username;courseshortname;courseidnumber;completiondate", Profile.NONE,
                cells("E1;Short;;03/10/2026"))).isInstanceOfSatisfying(RowReading.Read.class,
                        read -> assertThat(((Submission) read.value()).courseCode()).isEqualTo("SHORT"));
    }

    @Test
    void a_refused_row_comes_back_as_it_was_with_the_reasons_and_can_be_read_again() {
        Layout layout = layout("Name;staffRef;courseCode;completedOn");
        var refused = new RefusedRows(layout, ImportKind.COMPLETIONS.day(), DateOrder.MONTH_FIRST);

        refused.add(new StagedRow(7, cells("Demo \"Person\", 12;=1+1;WRAP;03/10/2026")),
                List.of(new RowError("staffRef", "formula", "is a formula", "Put the value there."),
                        new RowError("completedOn", "completed-in-future", "is in the future", "")));

        assertThat(RefusedRows.header(layout) + refused.text()).isEqualTo("""
                \ufeffName,staffRef,courseCode,completedOn,row,column,code,message,hint\r
                "Demo ""Person"", 12",'=1+1,WRAP,2026-03-10,7,staffRef; completedOn,formula; completed-in-future,\
                is a formula; is in the future,Put the value there.; \r
                """);
    }
}
