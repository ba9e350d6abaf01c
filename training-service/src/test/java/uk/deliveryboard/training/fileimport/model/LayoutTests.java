package uk.deliveryboard.training.fileimport.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.completion.model.Source;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutTests {

    static List<Cell> cells(String line) {
        return Stream.of(line.split(",", -1)).map(Cell::of).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "username,courseshortname,courseidnumber,completiondate,grade|TOTARA_COURSES|0 2,1 3",
            "username,certificationshortname,certificationidnumber,completiondate,duedate|TOTARA_CERTIFICATIONS|0 2,1 3",
            "username,userid,coursename,courseid,timeenrolled,timestarted,timecompleted|IOMAD|0,1 2,3 6",
            "User Identifier,Learning Experience External ID,Completion Date,Enrolment Date|LEARNING_POOL|0 1 2",
            "Assignment Number,Employee Number,Competence Name,Achieved Date,Expiry Date|ESR|1,0 2 3",
            "email,course,completedOn,certificateRef|HOME_OFFICE_E_LEARNING|0 1 2",
            "staffRef,courseCode,completedOn,result|OWN_TEMPLATE|0 1 2",
            "EMPLOYEE NO.,Course Title,Date completed,Notes|COMMON_NAMES|0 1 2"})
    void the_columns_tell_what_system_a_file_is_from_and_what_they_say(String header, Dialect dialect, String wanted) {
        Layout layout = Layout.of(ImportKind.COMPLETIONS, cells(header), Profile.NONE).orElseThrow();

        assertThat(layout.dialect()).isEqualTo(dialect);
        assertThat(Stream.of(Field.STAFF_REF, Field.COURSE_CODE, Field.COMPLETED_ON)
                .map(field -> String.join(",", layout.fields().get(field).stream().map(String::valueOf).toList())))
                .isEqualTo(List.of(wanted.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Northmere training report", "staffRef,courseCode,grade",
            "E1,WRAP,2026-10-10", "staffRef,jobRole,joinedOn"})
    void cells_without_what_is_needed_are_no_header(String header) {
        assertThat(Layout.of(ImportKind.COMPLETIONS, cells(header), Profile.NONE)).isEmpty();
    }

    @Test
    void what_somebody_has_said_of_the_columns_stands_before_what_their_names_say() {
        Profile profile = new Profile(Map.of(Field.STAFF_REF, "Clock card", Field.COMPLETED_ON, "When"), Map.of(),
                null);

        Layout layout = Layout.of(ImportKind.COMPLETIONS, cells("username,Clock card,course,When"), profile)
                .orElseThrow();

        assertThat(layout.dialect()).isEqualTo(Dialect.SAVED_PROFILE);
        assertThat(layout.fields()).containsEntry(Field.STAFF_REF, List.of(1)).containsEntry(Field.COMPLETED_ON,
                List.of(3));
        assertThat(Layout.of(ImportKind.COMPLETIONS, cells("username,course,completedOn"), profile))
                .as("a file that lacks a column that was named is another file").isEmpty();
    }

    @Test
    void our_own_columns_are_left_out_when_a_file_of_refused_rows_comes_back() {
        Layout layout = Layout.of(ImportKind.COMPLETIONS,
                cells("staffRef,courseCode,completedOn,code,row,column,code,message,hint"), Profile.NONE).orElseThrow();

        assertThat(layout.columns()).containsExactly("staffRef", "courseCode", "completedOn", "code");
    }

    @Test
    void what_a_file_proves_follows_from_where_it_is_from() {
        assertThat(Dialect.HOME_OFFICE_E_LEARNING.source(Sender.INTEGRATION)).isEqualTo(Source.SELF_DECLARED);
        assertThat(Dialect.ESR.source(Sender.INTEGRATION)).isEqualTo(Source.ESR_FEED);
        assertThat(Dialect.ESR.source(Sender.PERSON)).isEqualTo(Source.CSV_IMPORT);
        assertThat(Dialect.TOTARA_COURSES.source(Sender.PERSON)).isEqualTo(Source.CSV_IMPORT);
    }
}
