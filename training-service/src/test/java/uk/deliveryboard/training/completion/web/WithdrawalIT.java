package uk.deliveryboard.training.completion.web;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.training.BadInputTest;
import uk.deliveryboard.training.BadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Rule T-3: records are only ever added to; a correction is void and new. */
class WithdrawalIT extends BadInputTest {

    private static final String COMPLETIONS = "/v1/training/completions";

    private String agency;
    private String wrap;

    WithdrawalIT() {
        super("training_record", "training_record_withdrawal");
    }

    static Stream<BadRequest> bad() {
        BadRequest take = BadRequest.put(COMPLETIONS + "/" + new UUID(0, 7) + "/withdrawal",
                "{\"mistake\":\"OTHER_PERSON\"}").header("If-Match", null);
        return Stream.concat(take.inEveryWay("withdrawal-role-needed", "SPOC"), Stream.of(
                take.named("no such completion").gets(404, "not-found"),
                take.named("no mistake").saying("{}").gets(400, "invalid-request", "/mistake not-null"),
                take.named("a change of mind").replacing("OTHER_PERSON", "BORED")
                        .gets(400, "wrong-type", "/mistake wrong-type"),
                take.named("a system").by("INTEGRATION_CLIENT").gets(403, "access-refused",
                        " withdrawal-role-needed")));
    }

    @BeforeEach
    void somebodyTrained() {
        agency = agency();
        wrap = course("WRAP", true, 36);
        staff(agency, "E1");
    }

    private String recorded(String day, String source, String token) {
        return body(post(COMPLETIONS, completion("E1", wrap, day, "COMPLETED", source), token))
                .at("/record/recordId").asString();
    }

    private MvcTestResult withdraw(String record, String mistake, String token) {
        return http.put().uri(COMPLETIONS + "/" + record + "/withdrawal")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token).contentType(MediaType.APPLICATION_JSON)
                .content("{\"mistake\":\"" + mistake + "\"}").exchange();
    }

    private long covered() {
        return body(get("/v1/training/coverage", spoc(agency))).at("/numerator").asLong();
    }

    @ParameterizedTest
    @CsvSource({"NEVER_HAPPENED, VOIDED, CSV_IMPORT", "OTHER_PERSON, REASSIGNED, SESSION_REGISTER",
            "CERTIFICATE_REVOKED, REVOKED, CSV_IMPORT"})
    void t3_a_mistake_is_void_and_the_right_one_new_and_both_are_kept(String mistake, String cause, String source) {
        String wrong = recorded("2026-10-10", source, spoc(agency));
        assertThat(covered()).isOne();

        assertThat(withdraw(wrong, mistake, spoc(agency))).hasStatusOk();

        assertThat(covered()).isZero();
        assertThat(withdraw(wrong, mistake, spoc(agency))).as("again is the same").hasStatusOk();
        assertThat(events(agency, EventCatalogue.COMPLETION_VOIDED)).singleElement().satisfies(event -> {
            assertThat(event.at("/recordId").asString()).isEqualTo(wrong);
            assertThat(event.at("/cause").asString()).isEqualTo(cause);
        });
        assertThat(text(agency, "select source || ' ' || (decided_by is not null) from training_record_withdrawal"))
                .isEqualTo(source + " true");
        String right = recorded("2026-10-09", source, spoc(agency));
        assertThat(right).isNotEqualTo(wrong);
        assertThat(covered()).isOne();
        assertThat(count(agency, "select count(*) from training_record")).isEqualTo(2);
        assertThat(count(agency, "select count(*) from training_record_origin")).isEqualTo(2);
    }

    @Test
    void what_is_said_again_stands_again() {
        String record = recorded("2026-10-10", "CSV_IMPORT", spoc(agency));
        withdraw(record, "NEVER_HAPPENED", spoc(agency));

        assertThat(recorded("2026-10-10", "CSV_IMPORT", spoc(agency))).isEqualTo(record);

        assertThat(covered()).isOne();
        assertThat(withdraw(record, "NEVER_HAPPENED", spoc(agency))).hasStatusOk();
        assertThat(covered()).isZero();
    }

    @Test
    void what_a_learning_system_says_it_takes_back_itself() {
        String record = recorded("2026-10-10", "XAPI", integration(agency));
        MvcTestResult alone = withdraw(record, "NEVER_HAPPENED", spoc(agency));
        assertThat(alone).hasStatus(409);
        assertThat(body(alone).at("/code").asString()).isEqualTo("completion-stands");
        recorded("2026-10-10", "CSV_IMPORT", spoc(agency));

        MvcTestResult beside = withdraw(record, "NEVER_HAPPENED", spoc(agency));

        assertThat(body(beside).at("/stands").asBoolean()).isTrue();
        assertThat(covered()).isOne();
        assertThat(events(agency, EventCatalogue.COMPLETION_VOIDED)).isEmpty();
    }

    @Test
    void a_record_of_another_agency_is_unknown() {
        String record = recorded("2026-10-10", "CSV_IMPORT", spoc(agency));

        assertThat(withdraw(record, "NEVER_HAPPENED", spoc(agency()))).hasStatus(404);

        assertThat(covered()).isOne();
    }
}
