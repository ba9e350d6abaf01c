package uk.deliveryboard.reporting;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.directory.v1.office.OfficeEnded;
import uk.deliveryboard.events.directory.v1.office.OfficeHeld;
import uk.deliveryboard.events.plans.v1.PlanAdopted;
import uk.deliveryboard.events.plans.v1.PlanEnded;
import uk.deliveryboard.events.plans.v1.PlanReviewed;
import uk.deliveryboard.events.plans.v1.board.AssessmentReceived;
import uk.deliveryboard.events.plans.v1.board.BoardReviewed;
import uk.deliveryboard.events.plans.v1.board.MeetingHeld;
import uk.deliveryboard.events.plans.v1.board.PointAnswered;
import uk.deliveryboard.events.plans.v1.register.AnnualReturnSubmitted;
import uk.deliveryboard.events.plans.v1.register.RegisterEntryMade;
import uk.deliveryboard.events.plans.v1.register.RegisterEntryWithdrawn;
import uk.deliveryboard.events.plans.v1.register.SpeakerCheckDecided;
import uk.deliveryboard.events.training.v1.TrainerAccredited;
import uk.deliveryboard.events.training.v1.WorkshopDelivered;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** How plans stand and how the board works, on 12 October 2026, the twelfth day of the third quarter. */
class GovernanceIT extends ReportingTestBase {

    private final String board = newBoard();
    private final String police = board + "-police";
    private final String school = board + "-school";
    private final History history = history();

    @BeforeEach
    void threeAgencies() {
        register(history, board, police, "Police of " + board);
        register(history, board, school, "School of " + board);
        register(history, board, board + "-silent", "Silent of " + board);
    }

    private UUID plan(String agency, String type, LocalDate adopted, boolean assessed, String... offices) {
        UUID plan = UUID.randomUUID();
        history.then(EventCatalogue.PLAN_ADOPTED, plan, new PlanAdopted(agency, type, 1, null, adopted,
                adopted.plusYears(1), adopted, assessed, List.of(offices), adopted.plusMonths(3),
                adopted.plusMonths(12), null));
        return plan;
    }

    private void reviewed(UUID plan, String kind, LocalDate on) {
        history.then(EventCatalogue.PLAN_REVIEWED, plan,
                new PlanReviewed(police, kind, on, QUARTER, on.plusMonths(3)));
    }

    private void met(LocalDate day, String police, String health) {
        history.then(EventCatalogue.MEETING_HELD, UUID.randomUUID(), new MeetingHeld(board, "ORDINARY", day, "any",
                true, List.of(new MeetingHeld.Seat("police", this.police, police),
                        new MeetingHeld.Seat("health", school, health))));
    }

    private void assessed(UUID assessment, String kind, LocalDate on, UUID... points) {
        history.then(EventCatalogue.ASSESSMENT_RECEIVED, assessment,
                new AssessmentReceived(board, kind, on, List.of(points)));
    }

    private String figures() throws Exception {
        publish(history);
        var answer = get("/v1/boards/" + board + "/quarters/" + QUARTER, TestIdentity.token(police, "BOARD_MEMBER"));
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private static List<Object> shares(String json, String kpi) {
        List<Integer> numerators = JsonPath.read(json, "$.governance[?(@.definition == '" + kpi + "')].numerator");
        List<Integer> denominators = JsonPath.read(json, "$.governance[?(@.definition == '" + kpi + "')].denominator");
        return IntStream.range(0, numerators.size())
                .<Object>mapToObj(index -> numerators.get(index) + " of " + denominators.get(index)).toList();
    }

    @Test
    void plans_count_while_they_are_in_force_and_reviews_in_their_quarter() throws Exception {
        UUID standing = plan(police, "ORGANISATION", LocalDate.of(2026, 4, 1), true);
        reviewed(standing, "BOARD_REVIEW", LocalDate.of(2026, 10, 1));
        UUID over = plan(police, "COUNTY", LocalDate.of(2026, 4, 1), false);
        history.then(EventCatalogue.PLAN_ENDED, over, new PlanEnded(police, "CLOSED", TODAY, null));
        plan(police, "TASK_AND_FINISH", TODAY.plusDays(1), false);
        UUID signed = plan(school, "SCHOOL", LocalDate.of(2026, 9, 1), true, "GOVERNOR_CHAIR");
        reviewed(signed, "BOARD_REVIEW", LocalDate.of(2026, 9, 30));
        UUID unsigned = plan(school, "SCHOOL", TODAY, false, "PRINCIPAL");
        reviewed(unsigned, "AUDIT", TODAY);

        String json = figures();

        assertThat(shares(json, "K13")).containsExactly("2 of 3");
        assertThat(shares(json, "K20")).containsExactly("1 of 2");
        assertThat(shares(json, "K21")).containsExactly("1 of 3");
        assertThat(JsonPath.<List<String>>read(json, "$.governance[?(@.definition == 'K13')].notReporting[*].name"))
                .containsExactly("Silent of " + board);
    }

    @Test
    void a_seat_is_attended_by_its_deputy_and_counts_over_four_quarters() throws Exception {
        met(LocalDate.of(2025, 12, 31), "ABSENT", "ABSENT");
        met(LocalDate.of(2026, 1, 1), "PRESENT", "ABSENT");
        met(LocalDate.of(2026, 4, 20), "DEPUTY", "APOLOGY");
        met(LocalDate.of(2026, 10, 12), "PRESENT", "DEPUTY");
        met(LocalDate.of(2026, 10, 13), "ABSENT", "ABSENT");

        String json = figures();

        assertThat(shares(json, "K6")).containsExactly("4 of 6");
        assertThat(JsonPath.<List<Integer>>read(json, "$.governance[?(@.definition == 'K6')].parts[*].numerator"))
                .containsExactly(1, 3);
    }

    private UUID office(String agency, String office, LocalDate since, LocalDate until) {
        UUID appointment = UUID.randomUUID();
        history.then(EventCatalogue.OFFICE_HELD, appointment, new OfficeHeld(agency, office, since, until));
        return appointment;
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2020-01-01, -,          -,          1
            2026-10-12, -,          -,          1
            2026-10-13, -,          -,          0
            2020-01-01, 2026-09-14, -,          1
            2020-01-01, 2026-09-13, -,          0
            2020-01-01, -,          2026-09-14, 1
            2020-01-01, -,          2026-09-13, 0
            2020-01-01, 2026-12-31, 2026-09-13, 0
            """)
    void a_prevent_lead_counts_up_to_28_days_after_their_last(LocalDate since, LocalDate until, LocalDate ended,
            long led) throws Exception {
        UUID lead = office(police, "PREVENT_LEAD", since, until);
        if (ended != null) {
            history.then(EventCatalogue.OFFICE_ENDED, lead, new OfficeEnded(police, "PREVENT_LEAD", ended));
        }
        office(school, "SPOC", LocalDate.of(2020, 1, 1), null);

        String json = figures();

        assertThat(shares(json, "K4")).containsExactly(led + " of 3");
        String measure = "$.governance[?(@.definition == 'K4')].";
        assertThat(JsonPath.<List<String>>read(json, measure + "parts[?(@.numerator == 0)].name"))
                .contains("School of " + board, "Silent of " + board).hasSize(led == 1 ? 2 : 3);
        assertThat(JsonPath.<List<String>>read(json, measure + "notReporting[*].name"))
                .contains("Silent of " + board).doesNotContain("School of " + board);
    }

    @Test
    void who_follows_a_prevent_lead_fills_the_office() throws Exception {
        office(police, "PREVENT_LEAD", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 3, 31));
        office(police, "PREVENT_LEAD", LocalDate.of(2026, 9, 1), null);
        assertThat(shares(figures(), "K4")).containsExactly("1 of 3");
    }

    private UUID trainer(LocalDate from, LocalDate until, LocalDate... gave) {
        UUID trainer = UUID.randomUUID();
        history.then(EventCatalogue.TRAINER_ACCREDITED, trainer, new TrainerAccredited(police, from, until));
        for (LocalDate day : gave) {
            history.then(EventCatalogue.WORKSHOP_DELIVERED, UUID.randomUUID(),
                    new WorkshopDelivered(police, day, List.of(trainer, UUID.randomUUID())));
        }
        return trainer;
    }

    @Test
    void trainers_count_while_they_are_accredited_and_deliver_within_twelve_months_to_the_day() throws Exception {
        assertThat(shares(figures(), "K11")).containsExactly("0 of 0");
        LocalDate longAgo = LocalDate.of(2020, 1, 1);
        UUID again = trainer(longAgo, TODAY, LocalDate.of(2025, 10, 12), LocalDate.of(2026, 10, 1));
        history.then(EventCatalogue.TRAINER_ACCREDITED, again, new TrainerAccredited(police, TODAY, null));
        trainer(longAgo, null, LocalDate.of(2025, 10, 11), TODAY.plusDays(1));
        trainer(longAgo, null);
        trainer(longAgo, TODAY.minusDays(1), TODAY);
        trainer(TODAY.plusDays(1), null, TODAY);
        trainer(TODAY, null, LocalDate.of(2025, 10, 12));

        String json = figures();

        assertThat(shares(json, "K11")).containsExactly("2 of 4");
        assertThat(JsonPath.<List<String>>read(json, "$.governance[?(@.definition == 'K11')].parts[*].name"))
                .containsExactly("Police of " + board);
    }

    @Test
    void yearly_duties_hold_for_twelve_months_to_the_day() throws Exception {
        history.then(EventCatalogue.BOARD_REVIEWED, UUID.randomUUID(),
                new BoardReviewed(board, "MEMBERSHIP", LocalDate.of(2025, 10, 12), TODAY));
        history.then(EventCatalogue.BOARD_REVIEWED, UUID.randomUUID(),
                new BoardReviewed(board, "TERMS_OF_REFERENCE", LocalDate.of(2025, 10, 11), TODAY));
        assessed(UUID.randomUUID(), "AUDIT", LocalDate.of(2026, 10, 13));
        assertThat(shares(figures(), "K17")).containsExactly("1 of 2");
        assertThat(shares(figures(), "K25")).containsExactly("0 of 1");
        assessed(UUID.randomUUID(), "AUDIT", LocalDate.of(2025, 10, 12));
        assertThat(shares(figures(), "K25")).containsExactly("1 of 1");
    }

    @Test
    void the_newest_profile_counts_with_its_age_and_the_actions_owned() throws Exception {
        assertThat(shares(figures(), "K18")).containsExactly("0 of 1", "0 of 0");
        UUID owned = UUID.randomUUID();
        UUID accepted = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        UUID profile = UUID.randomUUID();
        assessed(UUID.randomUUID(), "CTLP", LocalDate.of(2024, 1, 1), UUID.randomUUID());
        assessed(profile, "CTLP", TODAY.minusDays(365), owned, accepted, later, UUID.randomUUID());
        for (var answer : List.of(new PointAnswered(board, "CTLP", owned, "OWNED", police, TODAY),
                new PointAnswered(board, "CTLP", accepted, "ACCEPTED", null, TODAY),
                new PointAnswered(board, "CTLP", later, "OWNED", police, TODAY.plusDays(1)))) {
            history.then(EventCatalogue.POINT_ANSWERED, profile, answer);
        }
        String json = figures();
        assertThat(shares(json, "K18")).containsExactly("1 of 1", "1 of 4");
        assertThat(JsonPath.<List<Integer>>read(json, "$.governance[?(@.definition == 'K18')].parts[*].numerator"))
                .containsExactly(365, 1, 1, 2);
    }

    private UUID policy(String code, LocalDate on, LocalDate due, boolean mentions, @Nullable UUID coveredBy) {
        UUID entry = UUID.randomUUID();
        history.then(EventCatalogue.REGISTER_ENTRY_MADE, entry,
                new RegisterEntryMade(police, "POLICY", code, on, due, mentions, coveredBy));
        return entry;
    }

    private void withdrawn(UUID entry) {
        history.then(EventCatalogue.REGISTER_ENTRY_WITHDRAWN, entry,
                new RegisterEntryWithdrawn(police, "POLICY", TODAY));
    }

    private void filtered(String agency, LocalDate on) {
        history.then(EventCatalogue.REGISTER_ENTRY_MADE, UUID.randomUUID(), new RegisterEntryMade(agency,
                "ICT_FILTER", "LA_SUPPLIED", on, on.plusMonths(12), null, null));
    }

    @Test
    void a_policy_counts_while_it_is_in_date_and_says_Prevent_itself_or_by_what_covers_it() throws Exception {
        LocalDate begin = TODAY.minusYears(1);
        UUID whole = policy("SAFEGUARDING_CP", begin, TODAY, true, null);
        policy("VISITORS_SPEAKERS", begin, TODAY.plusDays(1), false, whole);
        policy("SAFEGUARDING_CP", begin, TODAY.plusDays(1), true, null);
        UUID silent = policy("ONLINE_SAFETY", begin, TODAY, false, null);
        policy("ACCEPTABLE_USE", begin, TODAY, true, silent);
        policy("ANTI_BULLYING", begin, TODAY.minusDays(1), true, null);
        policy("WHISTLEBLOWING", TODAY.plusDays(1), TODAY.plusYears(1), true, null);
        policy("PREVENT_STANDALONE", begin, TODAY, true, null);
        withdrawn(policy("EXTERNAL_VISITS", begin, TODAY, true, null));
        filtered(police, TODAY.minusMonths(12));
        filtered(school, TODAY.minusMonths(12).minusDays(1));

        String json = figures();

        assertThat(shares(json, "K15")).containsExactly("2 of 27");
        assertThat(shares(json, "K16")).containsExactly("1 of 3");
        assertThat(JsonPath.<List<String>>read(json, "$.governance[?(@.definition == 'K15')].notReporting[*].name"))
                .containsExactly("Silent of " + board);
    }

    private void decided(String agency, LocalDate on, LocalDate event, boolean justified) {
        history.then(EventCatalogue.SPEAKER_CHECK_DECIDED, UUID.randomUUID(),
                new SpeakerCheckDecided(agency, "SPEAKER", "APPROVED", event, on, justified));
    }

    @Test
    void decisions_on_speakers_count_for_twelve_months_where_they_are_in_time_and_justified() throws Exception {
        decided(police, TODAY.minusMonths(12), TODAY.minusMonths(11), true);
        decided(police, TODAY.minusMonths(12).minusDays(1), TODAY, true);
        decided(police, TODAY, TODAY.plusDays(1), false);
        decided(school, TODAY, TODAY, true);
        decided(school, TODAY, TODAY.plusDays(1), true);
        decided(school, TODAY.plusDays(1), TODAY.plusDays(2), true);

        String json = figures();

        assertThat(shares(json, "K14")).containsExactly("2 of 4");
        assertThat(JsonPath.<List<Integer>>read(json, "$.governance[?(@.definition == 'K14')].parts[*].numerator"))
                .containsExactly(1, 1);
    }

    private UUID audit(UUID made, String agency, String type, LocalDate on, boolean prevent) {
        history.then(EventCatalogue.ANNUAL_RETURN_SUBMITTED, made,
                new AnnualReturnSubmitted(agency, type, "2025-26", prevent, on));
        return made;
    }

    @Test
    void the_newest_safeguarding_audit_of_a_school_or_college_counts_for_twelve_months() throws Exception {
        String college = board + "-college";
        String academy = board + "-academy";
        register(history, board, college, "College of " + board, "FE_COLLEGE");
        register(history, board, academy, "Academy of " + board, "ACADEMY");
        register(history, board, board + "-nursery", "Nursery of " + board, "EARLY_YEARS");
        audit(UUID.randomUUID(), police, "SAFEGUARDING_AUDIT", TODAY, true);
        UUID corrected = audit(UUID.randomUUID(), college, "SAFEGUARDING_AUDIT", TODAY.minusMonths(12), false);
        audit(corrected, college, "SAFEGUARDING_AUDIT", TODAY.minusMonths(12), true);
        audit(UUID.randomUUID(), academy, "SAFEGUARDING_AUDIT", TODAY.minusMonths(12).minusDays(1), true);
        audit(UUID.randomUUID(), academy, "GOVERNORS_REPORT", TODAY, true);

        String json = figures();

        assertThat(shares(json, "K3")).containsExactly("1 of 3");
        assertThat(JsonPath.<List<String>>read(json, "$.governance[?(@.definition == 'K3')].notReporting[*].name"))
                .containsExactly("Nursery of " + board);
    }

    @Test
    void another_board_sees_nothing_of_it_and_definitions_are_for_all() throws Exception {
        met(TODAY, "PRESENT", "PRESENT");
        publish(history);
        String other = newBoard();
        register(history, other, other + "-police", "Police of " + other);
        publish(history);
        var answer = get("/v1/boards/" + other + "/quarters/" + QUARTER,
                TestIdentity.token(other + "-police", "BOARD_MEMBER"));
        assertThat(shares(answer.getResponse().getContentAsString(), "K6")).containsExactly("0 of 0");
        var definitions = get("/v1/kpis/K18", TestIdentity.token(police, "REFERRER"));
        assertThat(definitions).hasStatusOk().bodyJson().extractingPath("$.targets[0].from").isEqualTo("2026-04-01");
        assertThat(get("/v1/kpis", TestIdentity.token(police, "REFERRER"))).hasStatusOk().bodyJson()
                .extractingPath("$.kpis.length()").isEqualTo(KpiDefinition.values().length);
    }
}
