package uk.deliveryboard.training.xapi.model;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.WithdrawalReason;
import uk.deliveryboard.training.xapi.Samples;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimTests {

    @ParameterizedTest(name = "{0} with {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "http://adlnet.gov/expapi/verbs/completed       | {}                                  | COMPLETED",
            "http://id.tincanapi.com/verb/completed         | {}                                  | COMPLETED",
            "http://adlnet.gov/expapi/verbs/completed       | {\"completion\":true}               | COMPLETED",
            "http://adlnet.gov/expapi/verbs/completed       | {\"completion\":true,\"success\":true}  | PASSED",
            "http://adlnet.gov/expapi/verbs/completed       | {\"completion\":true,\"success\":false} | FAILED",
            "http://adlnet.gov/expapi/verbs/completed       | {\"completion\":false}              | RETRACTED",
            "https://xapi.edlm/profiles/edlm-lms/concepts/verbs/uncompleted | {}                  | RETRACTED",
            "http://adlnet.gov/expapi/verbs/passed          | {}                                  | PASSED",
            "http://adlnet.gov/expapi/verbs/passed          | {\"success\":false}                 | FAILED",
            "http://adlnet.gov/expapi/verbs/failed          | {}                                  | FAILED",
            "http://adlnet.gov/expapi/verbs/attended        | {\"completion\":true}               | ATTENDED",
            "http://adlnet.gov/expapi/verbs/attended        | {\"completion\":false}              | PARTIAL",
            "https://w3id.org/xapi/adl/verbs/satisfied      | {}                                  | COMPLETED",
            "https://w3id.org/xapi/adl/verbs/waived         | {}                                  | WAIVED",
            "https://w3id.org/xapi/tla/verbs/achieved       | {}                                  | COMPLETED",
            "https://w3id.org/xapi/tla/verbs/forfeited      | {}                                  | REVOKED"})
    void each_verb_means_what_learning_systems_mean_by_it(String verb, String result, String meaning) {
        Claim claim = claim(Samples.moodle("1042", verb, Samples.WRAP, "2026-10-10T09:30:00.000Z",
                ",\"result\":" + result)).orElseThrow();

        switch (claim.kind()) {
            case Claim.Kind.Did(var did) -> assertThat(did).isEqualTo(CompletionResult.valueOf(meaning));
            case Claim.Kind.TakenBack(var reason) -> assertThat(reason).isEqualTo(WithdrawalReason.valueOf(meaning));
        }
        assertThat(claim.learner()).isEqualTo(new AgentId(AgentId.Kind.ACCOUNT, Samples.HOME, "1042"));
        assertThat(claim.courseKeys()).containsExactly(Samples.WRAP);
        assertThat(claim.title()).contains("Demo course");
    }

    /** "edited" is what Moodle sends when the criteria of completion are edited: nobody has completed anything. */
    @ParameterizedTest
    @ValueSource(strings = {"https://w3id.org/xapi/acrossx/verbs/edited", "http://id.tincanapi.com/verb/viewed",
            "http://adlnet.gov/expapi/verbs/attempted", "https://w3id.org/xapi/adl/verbs/abandoned",
            "http://adlnet.gov/expapi/verbs/COMPLETED"})
    void other_verbs_claim_nothing(String verb) {
        assertThat(claim(Samples.moodle("1042", verb, Samples.WRAP, "2026-10-10T09:30:00.000Z", ""))).isEmpty();
    }

    @Test
    void a_certificate_is_of_the_course_in_which_it_was_earned_and_a_badge_is_itself() {
        String certificate = Samples.HOME + "/admin/tool/certificate/index.php?code=1234567890DP";
        String issued = Samples.moodle("1042", Verbs.ACHIEVED, certificate, "2026-10-10T09:30:00.000Z", "")
                .replace("\"contextActivities\":{",
                        "\"contextActivities\":{\"parent\":[{\"id\":\"" + Samples.WRAP + "\"}],")
                .replace("https://w3id.org/xapi/cmi5/activitytype/course",
                        "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/certificate");

        assertThat(claim(issued).orElseThrow().courseKeys()).containsExactly(Samples.WRAP);
        assertThat(claim(issued).orElseThrow().thing()).isEqualTo(certificate);
        assertThat(claim(issued.replace("types/certificate", "types/badge")).orElseThrow().courseKeys())
                .containsExactly(certificate);
    }

    /** A module of a course is not the course. */
    @Test
    void a_module_does_not_stand_for_its_course() {
        String module = Samples.moodle("1042", "http://adlnet.gov/expapi/verbs/completed",
                Samples.HOME + "/mod/book/view.php?id=1", "2026-10-10T09:30:00.000Z", "")
                .replace("\"contextActivities\":{",
                        "\"contextActivities\":{\"parent\":[{\"id\":\"" + Samples.WRAP + "\"}],");

        assertThat(claim(module).orElseThrow().courseKeys()).containsExactly(Samples.HOME + "/mod/book/view.php?id=1");
    }

    @Test
    void a_course_is_known_by_the_number_that_the_system_gives_it_too() {
        String numbered = Samples.moodle("1042", "http://adlnet.gov/expapi/verbs/completed", Samples.WRAP,
                "2026-10-10T09:30:00.000Z", "").replace("\"name\":{\"en\":\"Demo course\"}",
                        "\"extensions\":{\"https://w3id.org/learning-analytics/learning-management-system/external-id\":\"WRAP-1\"}");

        assertThat(claim(numbered).orElseThrow().courseKeys()).containsExactly(Samples.WRAP, "external-id:WRAP-1");
    }

    @Test
    void a_group_completes_nothing_and_only_an_activity_can_be_completed() {
        assertThat(claim(Samples.LEAST.replace("{\"account\"",
                "{\"objectType\":\"Group\",\"account\""))).isEmpty();
        assertThat(claim(Samples.LEAST.replace("{\"id\":\"https://lms.example.gov.uk/course/wrap\"}",
                "{\"objectType\":\"Agent\",\"openid\":\"https://id.example.org/1\"}"))).isEmpty();
    }

    private static Optional<Claim> claim(String statement) {
        return Claim.of(Samples.statement(statement));
    }
}
