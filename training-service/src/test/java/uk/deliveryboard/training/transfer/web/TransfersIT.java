package uk.deliveryboard.training.transfer.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules T-5 and T-6. Today is 12 October 2026. */
class TransfersIT extends TrainingServiceTest {

    private static final String TRANSFERS = "/v1/training/transfers";
    private static final String JOINER = ",\"joiner\":{\"relevant\":true,\"joinedOn\":\"2026-10-05\"}";

    private String college;
    private String police;
    private String wrap;

    @BeforeEach
    void twoAgenciesAndACourse() {
        college = agency();
        police = agency();
        wrap = course("WRAP", true, 36);
        staff(college, "E1", "E2");
    }

    private String trained(String agency, String ref, String day, String result, String source) {
        MvcTestResult sent = post("/v1/training/completions", completion(ref, wrap, day, result, source),
                spoc(agency));
        assertThat(sent).hasStatus2xxSuccessful();
        return body(sent).at("/record/recordId").asString();
    }

    private static String offer(String ref, String to, String leftOn) {
        return "{\"staffRef\":\"%s\",\"toAgency\":\"%s\",\"leftOn\":\"%s\"}".formatted(ref, to, leftOn);
    }

    private String offered(String ref) {
        MvcTestResult offered = post(TRANSFERS, offer(ref, police, "2026-10-05"), spoc(college));
        assertThat(offered).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"v1\"");
        return body(offered).at("/transferId").asString();
    }

    private MvcTestResult put(String path, String agency, String body) {
        return http.put().uri(TRANSFERS + path).header(HttpHeaders.AUTHORIZATION, "Bearer " + spoc(agency))
                .header(HttpHeaders.IF_MATCH, "\"v1\"").contentType(MediaType.APPLICATION_JSON).content(body)
                .exchange();
    }

    private MvcTestResult accept(String id, String agency, String ref, String joiner) {
        return put("/" + id + "/acceptance", agency, "{\"staffRef\":\"%s\"%s}".formatted(ref, joiner));
    }

    private List<Integer> covered(String agency) {
        JsonNode coverage = body(get("/v1/training/coverage", spoc(agency)));
        return List.of(coverage.at("/numerator").asInt(), coverage.at("/denominator").asInt());
    }

    @Test
    void t6_training_proven_at_one_employer_counts_at_the_next_and_leads_back_to_the_record_that_proves_it() {
        String proof = trained(college, "E1", "2026-01-10", "COMPLETED", "CSV_IMPORT");
        assertThat(covered(college)).containsExactly(1, 2);

        String id = offered("E1");

        assertThat(covered(college)).as("T-5: a leaver is in neither").containsExactly(0, 1);
        assertThat(count(college, "select count(*) from training_record")).as("history is kept").isOne();
        MvcTestResult accepted = accept(id, police, "P77", JOINER);
        assertThat(accepted).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"v2\"");
        assertThat(body(accepted).at("/state").asString()).isEqualTo("ACCEPTED");
        assertThat(covered(police)).containsExactly(1, 1);
        assertThat(text(police, "select source || ' ' || verification || ' ' || source_record_id "
                + "from training_record_origin")).isEqualTo("TRANSFER CERT_SEEN " + id + "/" + proof);
        assertThat(text(police,
                """
                        select ((select person_id from staff where staff_ref = 'P77') = joined_as and joined_as <> person_id)::text
                        from staff_transfer"""))
                .as("the link is kept").isEqualTo("true");
        assertThat(body(get("/v1/training/compliance/P77", integration(police))).toString()).contains("2029-01-09");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-10, COMPLETED, CSV_IMPORT, 1", "2026-01-10, ATTENDED, SESSION_REGISTER, 1",
            "2026-01-10, COMPLETED, SELF_DECLARED, 0", "2026-01-10, COMPLETED, CERTIFICATE_UPLOAD, 0",
            "2026-01-10, COMPLETED, MANUAL, 0", "2026-01-10, FAILED, CSV_IMPORT, 0",
            "2026-01-10, PARTIAL, CSV_IMPORT, 0", "2023-10-13, COMPLETED, CSV_IMPORT, 1",
            "2023-10-12, COMPLETED, CSV_IMPORT, 0"})
    void t6_only_what_is_proven_and_in_date_counts(String day, String result, String source, int counts) {
        trained(college, "E1", day, result, source);

        assertThat(accept(offered("E1"), police, "P77", JOINER)).hasStatusOk();

        assertThat(covered(police)).containsExactly(counts, 1);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-04, 422", "2026-10-05, 200", "2026-10-09, 200"})
    void whoever_goes_is_on_no_day_counted_at_both_employers(String joinedOn, int status) {
        trained(college, "E1", "2026-01-10", "COMPLETED", "CSV_IMPORT");
        String id = offered("E1");

        MvcTestResult accepted = accept(id, police, "P77", JOINER.replace("2026-10-05", joinedOn));

        assertThat(accepted).hasStatus(status);
        if (status == 422) {
            assertThat(body(accepted).at("/errors/0/pointer").asString()).isEqualTo("/joiner/joinedOn");
            assertThat(body(accepted).at("/errors/0/code").asString()).isEqualTo("joined-before-leaving");
            assertThat(count(police, "select count(*) from staff")).as("nothing is half written").isZero();
            assertThat(events(police, EventCatalogue.WORKFORCE_CHANGED)).isEmpty();
        }
        for (LocalDate day = LocalDate.of(2026, 10, 1); day.isBefore(LocalDate.of(2026, 10, 12)); day = day
                .plusDays(1)) {
            String inPost = "select count(*) from staff where staff_ref in ('E1', 'P77') and joined_on <= date '" + day
                    + "' and (left_on is null or left_on > date '" + day + "')";
            assertThat(count(college, inPost) + count(police, inPost)).as("counted on " + day).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void leaver_and_joiner_may_be_two_acts_and_what_both_employers_know_is_one_record() {
        trained(college, "E1", "2026-01-10", "COMPLETED", "SESSION_REGISTER");
        staff(police, "P77");
        trained(police, "P77", "2026-01-10", "COMPLETED", "MANUAL");
        assertThat(covered(police)).containsExactly(0, 1);

        assertThat(accept(offered("E1"), police, "P77", "")).hasStatusOk();

        assertThat(covered(police)).containsExactly(1, 1);
        assertThat(count(police, "select count(*) from training_record")).isOne();
    }

    @Test
    void no_event_shows_that_two_ids_are_one_person_and_no_agency_the_others_reference() {
        trained(college, "E1", "2026-01-10", "COMPLETED", "CSV_IMPORT");
        String former = text(college, "select person_id from staff where staff_ref = 'E1'");
        String id = offered("E1");
        String seen = body(get(TRANSFERS + "/" + id, spoc(police))).toString();
        accept(id, police, "P77", JOINER);

        assertThat(seen).doesNotContain("\"E1\"", former);
        assertThat(body(get(TRANSFERS, spoc(college))).toString()).contains("\"E1\"").doesNotContain("\"P77\"");
        assertThat(body(get(TRANSFERS, spoc(police))).toString()).contains("P77").doesNotContain("\"E1\"", former);
        assertThat(events(police, EventCatalogue.WORKFORCE_CHANGED)).hasSize(1);
        assertThat(events(police, EventCatalogue.COMPLETION_RECORDED)).singleElement()
                .satisfies(event -> assertThat(event.toString()).doesNotContain(former, id, college));
        assertThat(events(college, EventCatalogue.WORKFORCE_CHANGED).getLast().at("/leftOn").asString())
                .isEqualTo("2026-10-05");
    }

    @Test
    void each_agency_does_its_own_part_once() {
        String id = offered("E1");
        String other = agency();

        assertThat(post(TRANSFERS, offer("E1", other, "2026-10-05"), spoc(college))).hasStatus(409);
        assertThat(accept(id, college, "E2", "")).hasStatus(422);
        assertThat(put("/" + id + "/withdrawal", police, "")).hasStatus(422);
        for (MvcTestResult outside : List.of(accept(id, other, "X1", JOINER),
                put("/" + id + "/withdrawal", other, ""), get(TRANSFERS + "/" + id, spoc(other)),
                accept(UUID.randomUUID().toString(), police, "P77", JOINER))) {
            assertThat(outside).hasStatus(404);
        }
        assertThat(body(get(TRANSFERS, spoc(other))).at("/items")).isEmpty();
        assertThat(count(other, "select count(*) from staff_transfer")).isZero();
        assertThat(accept(id, police, "P77", "")).as("nobody of that reference").hasStatus(422);
        assertThat(count(police, "select count(*) from staff")).isZero();
        assertThat(accept(id, police, "P77", JOINER)).hasStatusOk();
        assertThat(accept(id, police, "P77", JOINER)).as("another version by now").hasStatus(412);
    }

    @Test
    void a_transfer_taken_back_can_be_offered_to_another_agency() {
        String id = offered("E1");

        assertThat(put("/" + id + "/withdrawal", college, "")).hasStatusOk();

        assertThat(body(get(TRANSFERS + "/" + id, spoc(police))).at("/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(http.put().uri(TRANSFERS + "/" + id + "/acceptance").header(HttpHeaders.IF_MATCH, "\"v2\"")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + spoc(police)).contentType(MediaType.APPLICATION_JSON)
                .content("{\"staffRef\":\"P77\"" + JOINER + "}").exchange()).hasStatus(409);
        assertThat(post(TRANSFERS, offer("E1", agency(), "2026-10-06"), spoc(college))).hasStatus(201);
        assertThat(http.get().uri(TRANSFERS).header(HttpHeaders.AUTHORIZATION,
                "Bearer " + TestIdentity.token(college, "INTEGRATION_CLIENT")).exchange()).hasStatus(403);
    }
}
