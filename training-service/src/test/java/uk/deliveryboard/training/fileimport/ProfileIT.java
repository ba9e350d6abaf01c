package uk.deliveryboard.training.fileimport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileIT extends ImportTest {

    private static final String PROFILES = "/v1/training/import-profiles";
    private static final String ESR = "NHS|CSTF|Preventing Radicalisation - Basic Prevent Awareness|3 Years|";

    private MvcTestResult put(String name, String header, String value, String body) {
        return http.put().uri(PROFILES + "/" + name).header("Authorization", "Bearer " + spoc(agency))
                .header(header, value).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private String profile(String column) {
        return """
                {"kind":"COMPLETIONS","columns":{"STAFF_REF":"%s"},"courses":{"%s":"%s"},"dateOrder":"MONTH_FIRST"}"""
                .formatted(column, ESR, wrap);
    }

    @Test
    void what_was_said_once_of_a_systems_files_holds_for_the_next_one() {
        assertThat(put("esr", "If-None-Match", "*", profile("Clock card"))).hasStatus(201).hasHeader("ETag", "\"v1\"");

        var seen = finished(send("?profile=esr",
                "Clock card,Employee Number,Competence,Achieved Date\nE1,77," + ESR + ",03/10/2026\n"));

        assertThat(counts(seen)).containsExactly(1L, 1L, 0L, 0L);
        assertThat(seen.at("/reading/dialect").asString()).isEqualTo("SAVED_PROFILE");
        assertThat(seen.at("/reading/columns/STAFF_REF/0").asString()).isEqualTo("Clock card");
        assertThat(text(agency, "select completed_on || ' ' || course_code from training_record"))
                .isEqualTo("2026-03-10 " + wrap);
    }

    @Test
    void it_is_changed_and_forgotten_by_whoever_knows_its_version() {
        put("lms", "If-None-Match", "*", profile("A"));

        assertThat(put("lms", "If-None-Match", "*", profile("B"))).hasStatus(412);
        assertThat(put("lms", "X-Nothing", "", profile("B"))).hasStatus(428);
        assertThat(put("lms", "If-Match", "\"v7\"", profile("B"))).hasStatus(412);
        assertThat(put("lms", "If-Match", "\"v1\"", profile("B"))).hasStatusOk().hasHeader("ETag", "\"v2\"");
        assertThat(body(get(PROFILES, spoc(agency))).at("/items/0/profile/columns/STAFF_REF").asString())
                .isEqualTo("B");
        assertThat(get(PROFILES + "/lms", spoc(agency()))).hasStatus(404);
        assertThat(delete("\"v1\"")).hasStatus(412);
        assertThat(delete("\"v2\"")).hasStatus(204);
        assertThat(get(PROFILES + "/lms", spoc(agency))).hasStatus(404);
        assertThat(send("?profile=lms", "a")).hasStatus(400);
    }

    private MvcTestResult delete(String version) {
        return http.delete().uri(PROFILES + "/lms").header("Authorization", "Bearer " + spoc(agency))
                .header("If-Match", version).exchange();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"{}~400~/columns not-null,/courses not-null,/kind not-null",
            "{\"kind\":\"STAFF\",\"columns\":{\"COURSE_CODE\":\"x\"},\"courses\":{}}~422~/columns/COURSE_CODE not-of-this-kind",
            "{\"kind\":\"COMPLETIONS\",\"columns\":{},\"courses\":{\"x\":\"NONE\"}}~422~/courses course-unknown",
            "{\"kind\":\"STAFF\",\"columns\":{\"NAME\":\"x\"},\"courses\":{}}~400~/columns wrong-type",
            "{\"kind\":\"STAFF\",\"columns\":{},\"courses\":{},\"dateOrder\":\"MIXED\"}~400~/dateOrder wrong-type",
            "{\"kind\":\"STAFF\",\"columns\":{},\"courses\":{},\"agency\":\"x\"}~400~/agency unknown-field"})
    void what_cannot_be_said_is_refused(String body, int status, String errors) {
        MvcTestResult refused = put("lms", "If-None-Match", "*", body);

        assertThat(refused).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(refused).at("/errors").valueStream()
                .map(error -> error.at("/pointer").asString() + " " + error.at("/code").asString()))
                .containsExactlyInAnyOrder(errors.split(","));
        assertThat(count(agency, "select count(*) from training_import_profile")).isZero();
    }

    @Test
    void profiles_are_for_those_who_send_files() {
        for (String path : new String[]{PROFILES, PROFILES + "/lms"}) {
            assertThat(get(path, TestIdentity.token(agency, "BOARD_MEMBER"))).hasStatus(403);
            assertThat(http.get().uri(path).exchange()).hasStatus(401);
            assertThat(get(path + "?x=1", spoc(agency))).hasStatus(400);
        }
        assertThat(put("Not A Name", "If-None-Match", "*", profile("A"))).hasStatus(404);
    }
}
