package uk.deliveryboard.plans.speakercheck;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Checks through the API, today being 22 November 2026. */
class SpeakerCheckIT extends PlansServiceTestBase {

    private static final String REQUEST = """
            {"kind": "SPEAKER", "about": "Canary lecture of Demo Person 12", "eventOn": "2026-12-10"}""";
    private static final String OUTLINE = "{\"summary\": \"Canary outline\"}";
    private static final String RESEARCH = """
            {"summary": "Canary research", "sources": ["Canary source"], "extremistLinks": %s}""";
    private static final String DECISION = """
            {"verdict": "%s", "justification": "Canary reasons"}""";

    private final String agency = newAgencyCode();

    @Autowired
    private ForgetSpeakerChecks forget;

    @BeforeEach
    void registered() {
        api.register(agency);
    }

    private String requested() {
        MvcTestResult requested = api.post("/v1/registers/speaker-checks", PlansApi.spoc(agency), REQUEST);
        assertThat(requested).hasStatus(201);
        return PlansApi.location(requested);
    }

    private MvcTestResult step(String check, String step, String body, int version) {
        return api.post(check + "/" + step, PlansApi.spoc(agency), body, UUID.randomUUID().toString(),
                "\"v" + version + "\"");
    }

    private String researched(boolean links) {
        String check = requested();
        assertThat(step(check, "outline", OUTLINE, 1)).hasStatus(201);
        assertThat(step(check, "research", RESEARCH.formatted(links), 2)).hasStatus(201).hasHeader("ETag", "\"v3\"");
        return check;
    }

    @Test
    void a_check_takes_its_four_steps_and_tells_the_board_codes_and_days_alone() {
        String check = researched(false);
        assertThat(step(check, "decision", DECISION.formatted("APPROVED"), 3)).hasStatus(201).bodyJson()
                .extractingPath("$.status").isEqualTo("DECIDED");
        MvcTestResult read = api.get(check, TestIdentity.token(agency, "AUDITOR"));
        assertThat(read).hasStatusOk().bodyJson().extractingPath("$.decision.justification")
                .isEqualTo("Canary reasons");
        assertThat(PlansApi.<String>json(read, "$.research.sources[0]")).isEqualTo("Canary source");
        assertThat(database.eventTypesOf(agency)).endsWith("plans.speaker-check-decided")
                .doesNotHaveDuplicates();
        assertThat(database.eventsOf(agency).toString()).doesNotContainIgnoringCase("canary").doesNotContain("Demo P")
                .contains("APPROVED", "2026-12-10", "2026-11-22");
    }

    @Test
    void links_to_extremism_leave_nothing_but_a_denial() {
        String check = researched(true);
        MvcTestResult approved = step(check, "decision", DECISION.formatted("APPROVED"), 3);
        assertThat(approved).hasStatus(422).bodyJson().extractingPath("$.errors[0].code")
                .isEqualTo("links-need-denial");
        assertThat(database.eventTypesOf(agency)).doesNotContain("plans.speaker-check-decided");
        assertThat(step(check, "decision", DECISION.formatted("DENIED"), 3)).hasStatus(201);
        assertThat(step(check, "withdrawal", "{\"because\": \"Ill.\"}", 4)).hasStatus(409).bodyJson()
                .extractingPath("$.code").isEqualTo("speaker-check-not-at-step");
    }

    @Test
    void no_step_is_skipped_and_a_second_writer_is_told() {
        String check = requested();
        assertThat(step(check, "decision", DECISION.formatted("DENIED"), 1)).hasStatus(409);
        assertThat(step(check, "outline", OUTLINE, 1)).hasStatus(201);
        assertThat(step(check, "outline", OUTLINE, 1)).hasStatus(412);
        assertThat(step(check, "withdrawal", "{\"because\": \"Ill.\"}", 2)).hasStatus(201).bodyJson()
                .extractingPath("$.outline.summary").isEqualTo("Canary outline");
    }

    @Test
    void checks_belong_to_their_agency_and_are_read_by_few() {
        String check = requested();
        String other = newAgencyCode();
        api.register(other);
        assertThat(api.get(check, PlansApi.spoc(other))).hasStatus(404);
        assertThat(api.post(check + "/outline", PlansApi.spoc(other), OUTLINE, "key", "\"v1\"")).hasStatus(404);
        assertThat(api.get(check, TestIdentity.token(agency, "MEMBER_LEAD"))).hasStatus(403);
        assertThat(PlansApi.<Integer>json(api.get("/v1/registers/speaker-checks", PlansApi.spoc(other)),
                "$.items.length()")).isZero();
        assertThat(PlansApi.<Integer>json(api.get("/v1/registers/speaker-checks?limit=1", PlansApi.spoc(agency)),
                "$.items.length()")).isEqualTo(1);
    }

    @Test
    void what_is_about_third_parties_is_removed_two_years_after_the_event_and_not_a_day_before() {
        String check = requested();
        clock.setToday(TODAY.plusYears(2).plusDays(18));
        forget.run();
        assertThat(api.get(check, PlansApi.spoc(agency))).hasStatusOk();
        clock.setToday(TODAY.plusYears(2).plusDays(19));
        assertThat(forget.run()).isPositive();
        assertThat(api.get(check, PlansApi.spoc(agency))).hasStatus(404);
    }

    @Test
    void the_database_itself_keeps_no_decision_without_its_steps() {
        requested();
        for (String wrong : List.of("status = 'DECIDED'", "status = 'RESEARCHED'",
                "status = 'DECIDED', verdict = 'APPROVED', justification = 'x', decided_on = event_on, decided_by = 'x'",
                "conditions = 'x'")) {
            assertThatThrownBy(
                    () -> database.change("update speaker_check set " + wrong + " where agency = ?", agency)).as(wrong)
                    .hasStackTraceContaining("check constraint");
        }
    }
}
