package uk.deliveryboard.training.fileimport;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

class CompletionImportIT extends ImportTest {

    @Test
    void good_rows_are_stored_and_bad_ones_come_back_with_their_columns_and_every_reason() {
        MvcTestResult sent = send("", """
                Name,staffRef,courseCode,completedOn
                Demo Person 1,E1,%1$s,2026-10-10
                Demo Person 9,E99,%1$s,2026-10-10
                Demo Person 2,E2,%1$s,10/10/2026
                "Demo ""Person"", 3",E3,NONE,31/02/2026
                Demo Person 4,=1+1,%1$s,2027-10-10
                Demo Person 1,E1,%1$s,2026-10-10
                """.formatted(wrap));

        assertThat(sent).hasStatus(202);
        JsonNode seen = finished(sent);
        assertThat(seen.at("/state").asString()).isEqualTo("COMPLETED_WITH_ERRORS");
        assertThat(counts(seen)).containsExactly(6L, 2L, 1L, 3L);
        assertThat(refused(seen)).isEqualTo("""
                \ufeffName,staffRef,courseCode,completedOn,row,column,code,message,hint\r
                Demo Person 9,E99,%1$s,2026-10-10,3,staffRef,staff-unknown,names nobody on your agency's list of staff \
                in scope,"Mend the reference, or put the person on the list of staff in scope and send the row again."\r
                "Demo ""Person"", 3",E3,NONE,31/02/2026,5,completedOn,day-impossible,is a day that there is not,\
                Write it as 2026-10-03 or 03/10/2026.\r
                Demo Person 4,'=1+1,%1$s,2027-10-10,6,staffRef,formula,is a formula,Put the value there.\r
                """.formatted(wrap));
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize(2);
        assertThat(covered()).isEqualTo(2);
        assertThat(count(agency, "select count(*) from training_import_piece where rows is not null")).isZero();
    }

    @Test
    void what_came_back_is_mended_and_sent_again_as_it_is() {
        JsonNode seen = imported("""
                staffRef,courseCode,completedOn
                E1,%1$s,10/25/2026
                E1,%1$s,04/03/2026
                S1,%1$s,04/03/2026
                """.formatted(wrap));
        assertThat(counts(seen)).containsExactly(3L, 1L, 0L, 2L);
        staff(agency, "S1");

        JsonNode again = finished(send("", refused(seen).replace("2026-10-25", "2026-09-25")));

        assertThat(counts(again)).containsExactly(2L, 2L, 0L, 0L);
        assertThat(
                text(agency, "select string_agg(completed_on::text, ' ' order by completed_on) from training_record"))
                .as("the day of the row that came back did not change its meaning with its neighbours gone")
                .isEqualTo("2026-04-03 2026-04-03 2026-09-25");
    }

    @Test
    void the_same_file_five_times_moves_no_coverage() {
        String file = "staffRef,courseCode,completedOn\n" + Stream.of("E1", "E2", "E3")
                .map(ref -> ref + "," + wrap + ",2026-10-10\n").reduce("", String::concat);
        String withBadRow = file + "E77," + wrap + ",2026-10-10\n";
        JsonNode first = imported(file);
        assertThat(covered()).isEqualTo(3);

        for (int repetition = 1; repetition <= 4; repetition++) {
            MvcTestResult again = send("", file);
            assertThat(again).hasStatusOk();
            assertThat(body(again).at("/importId")).isEqualTo(first.at("/importId"));
            assertThat(counts(imported(withBadRow))).containsExactly(4L, 0L, 3L, 1L);
        }

        assertThat(covered()).isEqualTo(3);
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize(3);
        assertThat(count(agency, "select count(*) from training_record_origin")).isEqualTo(3);
    }

    @Test
    void a_dry_run_says_what_would_become_of_each_row_and_stores_none() {
        String file = "staffRef,courseCode,completedOn\nE1,%1$s,2026-10-10\nE1,%1$s,2026-10-10\nE77,%1$s,soon\n"
                .formatted(wrap);

        JsonNode tried = finished(send("?dry-run=true", file));

        assertThat(counts(tried)).containsExactly(3L, 1L, 1L, 1L);
        assertThat(tried.at("/dryRun").asBoolean()).isTrue();
        assertThat(refused(tried)).contains("day-unreadable");
        assertThat(count(agency, "select count(*) from training_record")).isZero();
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).isEmpty();
        assertThat(counts(imported(file))).containsExactly(3L, 1L, 1L, 1L);
        assertThat(count(agency, "select count(*) from training_record")).isOne();
    }

    static Stream<Arguments> writings() {
        String columns = "staffRef,courseCode,completedOn,note\n";
        return Stream.of(Arguments.of("a byte order mark", "\ufeff" + columns + "E1,%s,03/10/2026,é\n", "UTF-8"),
                Arguments.of("semicolons", columns.replace(',', ';') + "E1;%s;03/10/2026;é\n", "UTF-8"),
                Arguments.of("tabs", columns.replace(',', '\t') + "E1\t%s\t03/10/2026\té\n", "UTF-8"),
                Arguments.of("UTF-16", "\ufeff" + columns + "E1,%s,03/10/2026,é\n", "UTF-16LE"),
                Arguments.of("Windows", columns + "E1,%s,03/10/2026,é\n", "windows-1252"),
                Arguments.of("months first", columns + "E1,%s,10/03/2026,é\nE2,%s,01/31/2025,\n", "UTF-8"),
                Arguments.of("Excel's days", columns + "E1,%s,46298,é\n", "UTF-8"),
                Arguments.of("seconds", columns + "E1,%s,1791000000,é\n", "UTF-8"),
                Arguments.of("a title above", "Northmere training\n\n" + columns + "E1,%s,3 Oct 2026,é\n", "UTF-8"),
                Arguments.of("Totara",
                        "username,courseshortname,courseidnumber,completiondate,grade\nE1,x,%s,03/10/2026,é",
                        "UTF-8"),
                Arguments.of("Learning Pool",
                        "User Identifier,Learning Experience External ID,Completion Date\nE1,%s,2026-10-03T10:00:00Z",
                        "UTF-8"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void a_file_is_understood_however_it_is_written(String name, String file, String charset) {
        finished(send("", file.replace("%s", wrap).getBytes(Charset.forName(charset))));

        assertThat(text(agency, """
                select r.completed_on::text from training_record r join staff s using (person_id)
                where s.staff_ref = 'E1'""")).isEqualTo("2026-10-03");
    }

    @Test
    void whoever_knows_the_order_of_days_better_than_the_file_shows_says_so() {
        String file = "staffRef,courseCode,completedOn\nE1,%s,03/10/2026\n".formatted(wrap);

        JsonNode seen = finished(send("?date-order=MONTH_FIRST", file));

        assertThat(seen.at("/reading/daysWritten").asString()).isEqualTo("MONTH_FIRST");
        assertThat(text(agency, "select completed_on::text from training_record")).isEqualTo("2026-03-10");
    }

    @Test
    void every_row_is_stored_a_duplicate_or_refused_across_many_pieces() {
        Random random = new Random(7);
        StringBuilder file = new StringBuilder("staffRef,courseCode,completedOn,result\n");
        int rows = 3 * StageRows.PIECE + 17;
        for (int row = 0; row < rows; row++) {
            file.append(random.nextInt(10) == 0 ? "E77" : "E" + (1 + random.nextInt(9))).append(',')
                    .append(random.nextInt(10) == 0 ? "NONE" : wrap).append(',')
                    .append(random.nextInt(10) == 0
                            ? "never"
                            : "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10))
                    .append(',').append(random.nextInt(5) == 0 ? "failed" : "passed").append('\n');
        }

        JsonNode seen = imported(file.toString());

        List<Long> counts = counts(seen);
        assertThat(counts.getFirst()).isEqualTo(rows).isEqualTo(counts.get(1) + counts.get(2) + counts.get(3));
        assertThat(counts.get(1)).isEqualTo(count(agency, "select count(*) from training_record"));
        assertThat(refused(seen).lines().count()).isEqualTo(counts.get(3) + 1);
    }

    static Stream<Arguments> refusals() {
        String columns = "staffRef,courseCode,completedOn\n";
        return Stream.of(Arguments.of("nothing", new byte[0], "document-empty"),
                Arguments.of("a header alone", ascii(columns), "file-without-rows"),
                Arguments.of("other columns", ascii("a,b,c\n1,2,3\n"), "columns-unknown"),
                Arguments.of("a program", new byte[]{0x4d, 0x5a, 0, 0, 1, 2, 3}, "document-not-a-document"),
                Arguments.of("a PDF", ascii("%PDF-1.7"), "document-unsupported-kind"),
                Arguments.of("an open quotation mark", ascii(columns + "\"E1,X,2026-10-10\n"),
                        "document-broken-quotes"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void a_file_that_cannot_be_taken_in_leaves_nothing_behind(String name, byte[] file, String code) {
        MvcTestResult refused = send("", file);

        assertThat(refused).hasStatus(422);
        assertThat(body(refused).at("/code").asString()).isEqualTo("file-refused");
        assertThat(body(refused).at("/errors/0/pointer").asString()).isEqualTo("file");
        assertThat(body(refused).at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(count(agency, "select count(*) from training_import_piece")).isZero();
        assertThat(count(agency, "select count(*) from training_import")).isZero();
    }

    @Test
    void a_nul_in_a_cell_refuses_its_row_alone() {
        JsonNode seen = imported("staffRef,courseCode,completedOn\nE\0001,%1$s,2026-10-10\nE2,%1$s,2026-10-10\n"
                .formatted(wrap));

        assertThat(counts(seen)).containsExactly(2L, 1L, 0L, 1L);
        assertThat(refused(seen)).contains("control-character");
    }

    @Test
    void whoever_watches_hears_of_it_until_it_is_done() {
        StringBuilder file = new StringBuilder("staffRef,courseCode,completedOn\n");
        for (int row = 0; row < 10 * StageRows.PIECE; row++) {
            file.append("E77,").append(wrap).append(",2026-10-10\n");
        }
        String self = body(send("", file.toString())).at("/links/self").asString();

        String watched = new String(get(self + "/events", spoc(agency)).getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);

        List<String> events = List.of(watched.split("\n\n"));
        assertThat(events.getFirst()).startsWith("event: progress\nid: ");
        assertThat(events.getLast()).startsWith("event: done\nid: " + 10 * StageRows.PIECE + "\ndata: {")
                .contains("\"refused\":" + 10 * StageRows.PIECE);
    }

    @Test
    void it_is_watched_and_listed_by_its_agency_and_unheard_of_by_others() {
        JsonNode seen = imported("staffRef,courseCode,completedOn\nE1,%s,2026-10-10\n".formatted(wrap));
        String self = seen.at("/links/self").asString();

        MvcTestResult watched = get(self + "/events", spoc(agency));
        assertThat(watched).hasStatusOk().hasHeader("X-Accel-Buffering", "no");
        assertThat(watched).bodyText().startsWith("event: done\nid: 1\ndata: {\"importId\"").endsWith("\n\n");
        assertThat(body(get(IMPORTS, spoc(agency))).at("/items/0/importId")).isEqualTo(seen.at("/importId"));
        String other = agency();
        assertThat(body(get(IMPORTS, spoc(other))).at("/items")).isEmpty();
        for (String path : List.of(self, self + "/events", self + "/errors.csv", IMPORTS + "/" + UUID.randomUUID(),
                IMPORTS + "/none")) {
            assertThat(get(path, spoc(other))).hasStatus(404);
        }
    }
}
