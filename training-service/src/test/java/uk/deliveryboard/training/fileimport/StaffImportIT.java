package uk.deliveryboard.training.fileimport;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

class StaffImportIT extends ImportTest {

    private JsonNode listed(String csv) {
        return finished(send("?kind=STAFF", csv));
    }

    private String staff() {
        return text(agency,
                """
                        select string_agg(concat_ws(' ', staff_ref, job_role, role_group, relevant, joined_on, left_on, employment,
                                                    absent_from, absent_until), ', ' order by staff_ref)
                        from staff where staff_ref like 'N%'""");
    }

    @Test
    void joiners_leavers_absent_and_commissioned_staff_are_entered_and_no_name_is_kept() {
        JsonNode seen = listed("""
                Name,Employee Number,Job title,Role group,In scope,Start date,Leaving date,Employment type,Absent from
                Demo Person 1,N1,Social worker (adults),Front line,yes,01/04/2021,,,
                Demo Person 2,N2,,,No,2021-04-01,31/12/2026,Commissioned,
                Demo Person 3,N3,,,Y,44287,,,25/08/2026
                Demo Person 4,N4,,,perhaps,2021-04-01,2020-01-01,volunteer,
                """);

        assertThat(counts(seen)).containsExactly(4L, 3L, 0L, 1L);
        assertThat(staff()).isEqualTo("N1 Social worker (adults) FRONT_LINE t 2021-04-01 EMPLOYED, "
                + "N2 f 2021-04-01 2026-12-31 COMMISSIONED, N3 t 2021-04-01 EMPLOYED 2026-08-25");
        assertThat(refused(seen)).contains("yes-or-no; employment-unknown");
        assertThat(events(agency, EventCatalogue.WORKFORCE_CHANGED)).filteredOn(
                event -> event.at("/joinedOn").asString().equals("2021-04-01")).hasSize(3)
                .noneSatisfy(event -> assertThat(event.toString()).containsAnyOf("Demo", "N1", "Social"));
    }

    @Test
    void of_two_rows_about_the_same_person_the_later_stands_in_one_piece_as_in_two() {
        StringBuilder file = new StringBuilder("staffRef,joinedOn,relevant\nN1,2021-04-01,yes\nN1,2022-04-01,yes\n");
        for (int row = 0; row < StageRows.PIECE; row++) {
            file.append("S").append(row).append(",2021-04-01,no\n");
        }
        file.append("N1,2023-04-01,yes\nN1,2023-04-01,yes\n");

        JsonNode seen = listed(file.toString());

        assertThat(staff()).isEqualTo("N1 t 2023-04-01 EMPLOYED");
        assertThat(counts(seen)).containsExactly(StageRows.PIECE + 4L, StageRows.PIECE + 1L, 3L, 0L);
        assertThat(seen.at("/rows/improved").asLong()).isEqualTo(2);
    }

    @Test
    void a_list_that_was_sent_before_may_undo_what_came_between() {
        String before = "staffRef,joinedOn,leftOn\nN1,2021-04-01,\n";
        listed(before);
        listed("staffRef,joinedOn,leftOn\nN1,2021-04-01,2026-05-31\n");

        listed(before);

        assertThat(staff()).isEqualTo("N1 t 2021-04-01 EMPLOYED");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-13, 9, 3", "2026-10-12, 8, 2", "2026-10-11, 8, 2"})
    void a_leaver_leaves_numerator_and_denominator_on_the_day(String leftOn, int denominator, int numerator) {
        imported("staffRef,courseCode,completedOn\n" + Stream.of("E1", "E2", "E3")
                .map(ref -> ref + "," + wrap + ",2026-09-01\n").reduce("", String::concat));

        listed("staffRef,joinedOn,leftOn\nE1,2020-01-01," + leftOn + "\n");

        JsonNode coverage = body(get("/v1/training/coverage", spoc(agency)));
        assertThat(coverage.at("/denominator").asInt()).isEqualTo(denominator);
        assertThat(coverage.at("/numerator").asInt()).isEqualTo(numerator);
    }

    @Test
    void somebody_absent_is_in_post() {
        listed("staffRef,joinedOn,absentFrom,absentUntil\nE1,2020-01-01,2026-09-01,2027-09-01\n");

        assertThat(body(get("/v1/training/coverage", spoc(agency))).at("/denominator").asInt()).isEqualTo(9);
        JsonNode person = body(get("/v1/staff?limit=1", spoc(agency))).at("/items/0");
        assertThat(person.at("/absence/until").asString()).isEqualTo("2027-09-01");
        assertThat(person.at("/employment").asString()).isEqualTo("EMPLOYED");
    }
}
