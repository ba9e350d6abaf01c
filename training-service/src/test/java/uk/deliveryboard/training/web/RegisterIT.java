package uk.deliveryboard.training.web;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterIT extends TrainingServiceTest {

    private static final String REGISTERS = "/v1/training/session-registers";

    private String agency;
    private String wrap;

    @BeforeEach
    void anAgencyWithThreeStaff() {
        agency = agency();
        wrap = course("WRAP", true, 36);
        staff(agency, "E1", "E2", "E3");
    }

    private String register(String attendees) {
        return "{\"courseCode\":\"%s\",\"heldOn\":\"2026-10-09\",\"session\":\"WRAP-7\",\"attendees\":%s}"
                .formatted(wrap, attendees);
    }

    @Test
    void whoever_attended_is_recorded_as_their_trainer_says_and_whoever_is_unknown_is_named() {
        JsonNode recorded = body(post(REGISTERS, register("[\"E1\",\"E2\",\"E9\",\"E1\"]"), spoc(agency)));

        assertThat(recorded.at("/rows").valueStream().map(row -> row.at("/outcome").asString()))
                .containsExactly("RECORDED", "RECORDED", "REJECTED", "DUPLICATE");
        assertThat(recorded.at("/rows/2/errors/0/pointer").asString()).isEqualTo("/attendees/2");
        assertThat(recorded.at("/rows/2/errors/0/code").asString()).isEqualTo("staff-unknown");
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize(2)
                .allSatisfy(event -> assertThat(event.at("/verification").asString()).isEqualTo("TRAINER_CONFIRMED"));
        assertThat(text(agency, "select distinct source || ' ' || source_record_id from training_record_origin"))
                .isEqualTo("SESSION_REGISTER WRAP-7");
    }

    @Test
    void the_same_register_again_and_a_learning_system_that_says_so_too_are_one_record_with_the_better_proof() {
        post(REGISTERS, register("[\"E1\"]"), spoc(agency));
        post(REGISTERS, register("[\"E1\"]"), spoc(agency));
        post("/v1/training/completions", completion("E1", wrap, "2026-10-09", "COMPLETED", "CSV_IMPORT"),
                integration(agency));

        assertThat(text(agency, "select string_agg(verification, ' ') from training_record")).isEqualTo("SYSTEM");
        assertThat(count(agency, "select count(*) from training_record_origin")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-10-09|2026-10-20|422|completed-in-future|/heldOn",
            "2026-10-09|1999-10-20|422|completed-implausible|/heldOn",
            "\"courseCode\":\"|\"courseCode\":\"X|422|course-unknown|/courseCode",
            "\"E1\"|\"a@b\"|400|invalid-request|/attendees/0", "[\"E1\"]|[]|400|invalid-request|/attendees",
            "[\"E1\"]|[null]|400|invalid-request|/attendees/0", "[\"E1\"]|\"E1\"|400|wrong-type|/attendees",
            "WRAP-7|a b|400|invalid-request|/session", "{|{\"agency\":\"x\",|400|unknown-field|/agency"})
    void a_register_with_something_wrong_records_nobody(String old, String with, int status, String code,
            String pointer) {
        MvcTestResult refused = post(REGISTERS, register("[\"E1\"]").replace(old, with), spoc(agency));

        assertThat(refused).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(refused).at("/code").asString()).isEqualTo(code);
        assertThat(body(refused).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(count(agency, "select count(*) from training_record")).isZero();
    }

    @Test
    void registers_are_for_those_who_record_completions_and_each_has_its_key() {
        String register = register("[\"E1\"]");
        assertThat(post(REGISTERS, register, TestIdentity.token(agency, "BOARD_MEMBER"))).hasStatus(403);
        assertThat(post(REGISTERS, register, TestIdentity.expired(agency, "SPOC"))).hasStatus(401);
        assertThat(post(REGISTERS, register, spoc("agency-unheard-of"))).hasStatus(409);
        assertThat(post(REGISTERS + "?x=1", register, spoc(agency))).hasStatus(400);
        assertThat(post(REGISTERS, register, spoc(agency), "a b")).hasStatus(400);
        String key = UUID.randomUUID().toString();
        assertThat(post(REGISTERS, register, spoc(agency), key)).hasStatusOk();
        assertThat(post(REGISTERS, register, spoc(agency), key)).hasHeader("Idempotent-Replayed", "true");
        assertThat(post(REGISTERS, register.replace("09", "08"), spoc(agency), key)).hasStatus(422);
    }
}
