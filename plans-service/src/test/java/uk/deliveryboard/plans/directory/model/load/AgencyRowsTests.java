package uk.deliveryboard.plans.directory.model.load;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.AgencyType;
import uk.deliveryboard.plans.directory.model.Identifier;
import uk.deliveryboard.plans.directory.model.IdentifierScheme;
import uk.deliveryboard.plans.directory.model.Sector;
import uk.deliveryboard.plans.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class AgencyRowsTests {

    private static final List<String> HEADER = List.of("Code", "NAME", "type", "Specified authority", "active_from",
            "sector", "parent", "boards", "GIAS URN", "Head teacher");
    private static final List<String> GOOD = List.of("demo-school", "Demo School 12", "school maintained", "Yes",
            "01/09/2026", "education", "northmere-county", "northmere; southmere", "123456", "ignored");

    private static Header header(List<String> cells) {
        assertThat(Header.read(cells)).isInstanceOf(Header.Reading.Understood.class);
        return ((Header.Reading.Understood) Header.read(cells)).header();
    }

    private static FileRow with(int column, String text) {
        List<String> cells = new java.util.ArrayList<>(GOOD);
        cells.set(column, text);
        return new FileRow(2, cells, false);
    }

    private static List<String> faults(FileRow row) {
        return switch (new AgencyRows(header(HEADER)).read(row, new UUID(0, 1))) {
            case AgencyRows.Reading.Entry entry -> List.of();
            case AgencyRows.Reading.Refused(List<RowFault> faults) -> faults.stream()
                    .map(each -> each.column() + " " + each.code()).toList();
        };
    }

    @Test
    void a_row_says_what_a_request_for_one_agency_says() {
        assertThat(new AgencyRows(header(HEADER)).read(new FileRow(2, GOOD, false), new UUID(0, 1)))
                .isEqualTo(new AgencyRows.Reading.Entry(new Agency(new UUID(0, 1), "demo-school", "Demo School 12",
                        AgencyType.SCHOOL_MAINTAINED, Sector.EDUCATION, true, "northmere-county",
                        List.of("northmere", "southmere"),
                        List.of(new Identifier(IdentifierScheme.GIAS_URN, "123456")), LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 9, 1), null, 1)));
    }

    @ParameterizedTest
    @CsvSource({"0,'',code missing", "0,Demo School,code not-a-code", "1,'',name missing",
            "1,'a\u0007b',name not-a-name", "2,'',type missing", "2,CASTLE,type not-one-of",
            "3,'',specifiedAuthority missing", "3,perhaps,specifiedAuthority not-yes-or-no",
            "4,'',activeFrom missing", "4,31/02/2026,activeFrom not-a-day", "4,2026-13-01,activeFrom not-a-day",
            "4,01/04/0026,activeFrom not-a-day", "4,next year,activeFrom not-a-day", "5,MAGIC,sector not-one-of",
            "6,No Slug,parent not-a-code", "7,northmere;No Slug,boards not-a-code",
            "8,12345,GIAS_URN identifier-malformed"})
    void a_cell_that_is_not_understood_is_given_back_with_its_column(int column, String text, String fault) {
        assertThat(faults(with(column, text))).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({"5,''", "6,''", "7,''", "8,''", "9,''", "4,2026-04-01", "4,1/4/2026", "3,n", "2,School-Maintained"})
    void what_may_be_empty_or_otherwise_written_is_taken(int column, String text) {
        assertThat(faults(with(column, text))).isEmpty();
    }

    @Test
    void all_faults_of_a_row_are_told_at_once() {
        assertThat(faults(new FileRow(2, List.of(), true))).containsExactly(" formula", "code missing",
                "name missing", "type missing", "specifiedAuthority missing", "activeFrom missing");
        List<String> wide = new java.util.ArrayList<>(GOOD);
        wide.add("more");
        assertThat(faults(new FileRow(2, wide, false))).containsExactly(" cells-without-column");
    }

    @Test
    void a_header_without_a_column_that_is_needed_or_with_one_twice_is_not_understood() {
        assertThat(Header.read(List.of("code", "name", "NAME", "type", "activeFrom"))).isEqualTo(
                new Header.Reading.NotUnderstood(List.of(
                        new Refusal("/file", "column-repeated", "the column name is there twice"),
                        new Refusal("/file", "column-missing", "the column specifiedAuthority is needed"))));
    }

    @Test
    void columns_that_nothing_is_read_from_are_told_by_their_number() {
        assertThat(header(HEADER).unread()).containsExactly(10);
    }

    @Test
    void rows_given_back_have_their_own_columns_and_are_read_again_as_they_were_sent() {
        Header header = header(HEADER);
        List<String> sent = List.of("demo-school", "=Demo, \"School\"", "ACADEMY", "no", "2026-04-01", "", "", "", "",
                "@note");
        String csv = header.csv(List.of(new RefusedRow(new FileRow(7, sent, false),
                List.of(new RowFault("name", "a", "b"), new RowFault("", "c", "d")))));
        assertThat(csv.lines()).containsExactly(
                "\ufeffCode,NAME,type,Specified authority,active_from,sector,parent,boards,GIAS URN,Head teacher,"
                        + "refusedRow,refusedColumn,refusedCode,refusedMessage",
                "demo-school,\"'=Demo, \"\"School\"\"\",ACADEMY,no,2026-04-01,,,,,'@note,7,name; ,a; c,b; d");
        Header again = header(Arrays.asList(csv.substring(1, csv.indexOf('\r')).split(",", -1)));
        assertThat(again.unread()).containsExactly(10);
        assertThat(again.csv(List.of())).isEqualTo(header.csv(List.of()));
        assertThat(again.text(new Column.Part(Column.EntryPart.NAME),
                new FileRow(2, List.of("x", "'=Demo, \"School\""), false))).isEqualTo("=Demo, \"School\"");
    }
}
