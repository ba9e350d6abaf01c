package uk.deliveryboard.training.fileimport;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The same facts as a system writes them that knows no tables. */
class JsonLinesImportIT extends ImportTest {

    private String line(String ref, String day) {
        return "{\"employeeNumber\":\"%s\",\"courseCode\":\"%s\",\"completionDate\":\"%s\"}\n".formatted(ref, wrap,
                day);
    }

    @Test
    void good_lines_are_stored_and_bad_ones_come_back_as_a_table_that_can_be_sent_again() {
        JsonNode seen = imported(line("E1", "2026-10-03") + line("E2", "03/10/2026") + line("E77", "2026-10-03")
                + line("E3", "2099-10-03") + line("=1+1", "2026-10-03")
                + "{\"employeeNumber\":[\"E4\"],\"courseCode\":\"" + wrap + "\",\"completionDate\":\"2026-10-03\"}\n");

        assertThat(counts(seen)).containsExactly(6L, 2L, 0L, 4L);
        assertThat(covered()).isEqualTo(2);
        String back = refused(seen);
        assertThat(back).startsWith("\uFEFFemployeeNumber,courseCode,completionDate,row,column,code")
                .contains("staff-unknown", "completed-in-future", "formula", "staff-ref-impossible");

        assertThat(counts(imported(back.replace("E77", "E5")))).containsExactly(4L, 1L, 0L, 3L);
    }

    @Test
    void the_same_lines_again_change_nothing_and_a_broken_line_takes_nothing_in() {
        String lines = line("E1", "2026-10-03") + line("E2", "2026-10-03");
        imported(lines);
        assertThat(counts(imported(lines + "\n"))).containsExactly(2L, 0L, 2L, 0L);

        MvcTestResult broken = send("", line("E3", "2026-10-03") + "{\"employeeNumber\":\n");

        assertThat(broken).hasStatus(422);
        assertThat(body(broken).at("/code").asString()).isEqualTo("file-refused");
        assertThat(body(broken).toString()).contains("json-not-an-object", "row 2").doesNotContain("employeeNumber");
        assertThat(covered()).isEqualTo(2);
        assertThat(count(agency, "select count(*) from training_import")).isEqualTo(2);
    }
}
