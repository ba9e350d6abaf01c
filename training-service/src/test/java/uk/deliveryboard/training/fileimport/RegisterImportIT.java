package uk.deliveryboard.training.fileimport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterImportIT extends ImportTest {

    @Test
    void a_sign_in_sheet_is_one_session() {
        JsonNode seen = finished(send("?kind=REGISTER&held-on=2026-10-09&session=WRAP-7&course=" + wrap, """
                Name;Staff ref;Organisation;Attended
                Demo Person 1;E1;Northmere;yes
                Demo Person 2;E2;Northmere;no
                Demo Person 3;E3;Northmere;
                Demo Person 4;E4;Northmere;X
                Demo Person 9;E99;Northmere;yes
                """));

        assertThat(counts(seen)).containsExactly(5L, 2L, 0L, 3L);
        assertThat(refused(seen)).contains("Attended,not-attended", "Staff ref,staff-unknown");
        assertThat(text(agency, """
                select string_agg(distinct concat_ws(' ', verification, result, completed_on, source_record_id), ', ')
                from training_record join training_record_origin using (record_id, verification, result)"""))
                .isEqualTo("TRAINER_CONFIRMED ATTENDED 2026-10-09 WRAP-7");
    }

    @Test
    void a_list_of_references_alone_is_a_register_and_another_day_is_another_session() {
        String sheet = "staffRef\nE1\nE2\n";
        String query = "?kind=REGISTER&course=" + wrap + "&held-on=";
        JsonNode first = finished(send(query + "2026-10-08", sheet));

        MvcTestResult again = send(query + "2026-10-08", sheet);
        JsonNode another = finished(send(query + "2026-10-09", sheet));

        assertThat(again).hasStatusOk();
        assertThat(body(again).at("/importId")).isEqualTo(first.at("/importId"));
        assertThat(counts(another)).containsExactly(2L, 2L, 0L, 0L);
        assertThat(count(agency, "select count(*) from training_record")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"?kind=REGISTER|?course missing,?held-on missing",
            "?course=WRAP|?course not-for-this-kind", "?held-on=2026-10-09|?held-on not-for-this-kind",
            "?session=S1|?session not-for-this-kind",
            "?kind=REGISTER&course=WRAP&held-on=yesterday|?held-on wrong-type",
            "?kind=REGISTER&course=wrap&held-on=2026-10-09|?course pattern"})
    void a_register_needs_its_session_and_nothing_else_has_one(String query, String errors) {
        MvcTestResult refused = send(query, "staffRef\nE1\n");

        assertThat(refused).hasStatus(400);
        assertThat(body(refused).at("/errors").valueStream()
                .map(error -> error.at("/pointer").asString() + " " + error.at("/code").asString()))
                .containsExactlyInAnyOrder(errors.split(","));
        assertThat(count(agency, "select count(*) from training_import")).isZero();
    }
}
