package uk.deliveryboard.reporting;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.referrals.v1.CaseMoved;
import uk.deliveryboard.events.referrals.v1.ConsentChanged;
import uk.deliveryboard.events.referrals.v1.OnwardConsidered;
import uk.deliveryboard.events.referrals.v1.PanelHeld;
import uk.deliveryboard.events.referrals.v1.ReferralReceived;
import uk.deliveryboard.events.referrals.v1.ReferrerUpdated;
import uk.deliveryboard.events.referrals.v1.ReviewCancelled;
import uk.deliveryboard.events.referrals.v1.ReviewDue;
import uk.deliveryboard.events.referrals.v1.ReviewHeld;
import uk.deliveryboard.events.referrals.v1.SessionClosed;
import uk.deliveryboard.events.referrals.v1.SessionPlanned;
import uk.deliveryboard.events.referrals.v1.StageChanged;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** How cases are looked after in the second quarter, which is told on 12 October 2026. */
class CaseFiguresIT extends ReportingTestBase {

    private static final String ENDED = "2026-27-Q2";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

    /** A review that fell due on this day has to be held by the day of the figures. */
    private static final LocalDate IN_TIME_UNTIL_TODAY = LAST_DAY.minusDays(31);

    private final String board = newBoard();
    private final String police = board + "-police";
    private final History history = history();

    @BeforeEach
    void anAgency() {
        register(history, board, police, "Police of " + board);
    }

    private String figures() throws Exception {
        publish(history);
        var answer = get("/v1/boards/" + board + "/quarters/" + ENDED, TestIdentity.token(police, "BOARD_MEMBER"));
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private static List<String> shares(String json, String kpi) {
        return JsonMapper.builder().build().readTree(json).at("/cases").valueStream()
                .filter(measure -> measure.at("/definition").asString().equals(kpi))
                .map(measure -> count(measure.at("/numerator")) + " of " + count(measure.at("/denominator"))).toList();
    }

    private static String count(JsonNode count) {
        return count.path("suppressed").asBoolean(false)
                ? count.at("/symbol").asString()
                : count.at("/value").asString();
    }

    private void reviews(int number, String kind, LocalDate due, boolean held, boolean cancelled) {
        for (int each = 0; each < number; each++) {
            UUID referral = UUID.randomUUID();
            history.then(EventCatalogue.REVIEW_DUE, referral, new ReviewDue(board, kind, due));
            if (held) {
                history.then(EventCatalogue.REVIEW_HELD, referral,
                        new ReviewHeld(board, kind, due, due.plusDays(3), true));
            }
            if (cancelled) {
                history.then(EventCatalogue.REVIEW_CANCELLED, referral,
                        new ReviewCancelled(board, kind, due, due.plusDays(1)));
            }
        }
    }

    @Test
    void a_review_counts_in_the_quarter_in_which_its_time_runs_out() throws Exception {
        reviews(12, "SIX_MONTHS", IN_TIME_UNTIL_TODAY, true, false);
        reviews(6, "SIX_MONTHS", IN_TIME_UNTIL_TODAY, false, false);
        reviews(50, "SIX_MONTHS", IN_TIME_UNTIL_TODAY, false, true);
        reviews(50, "SIX_MONTHS", IN_TIME_UNTIL_TODAY.plusDays(1), false, false);
        reviews(50, "SIX_MONTHS", LocalDate.of(2026, 5, 30), false, false);
        reviews(7, "TWELVE_MONTHS", LocalDate.of(2026, 5, 31), true, false);
        reviews(5, "TWELVE_MONTHS", LocalDate.of(2026, 5, 31), false, false);
        reviews(50, "REASSESSMENT", IN_TIME_UNTIL_TODAY, false, false);

        assertThat(shares(figures(), "K8")).containsExactly("12 of 18", "7 of 12");
    }

    private void consent(int number, LocalDate asked, String answer, LocalDate answered) {
        for (int each = 0; each < number; each++) {
            UUID referral = UUID.randomUUID();
            history.then(EventCatalogue.CONSENT_CHANGED, referral,
                    new ConsentChanged(board, "CHANNEL_SUPPORT", "REQUESTED", asked));
            history.then(EventCatalogue.CONSENT_CHANGED, referral,
                    new ConsentChanged(board, "INFO_SHARING_HEALTH", "REFUSED", asked));
            history.then(EventCatalogue.CONSENT_CHANGED, referral,
                    new ConsentChanged(board, "CHANNEL_SUPPORT", answer, answered));
        }
    }

    @Test
    void consent_is_what_was_said_last_up_to_the_day_where_it_was_asked_for_in_the_quarter() throws Exception {
        consent(8, LocalDate.of(2026, 7, 1), "GIVEN", LAST_DAY);
        consent(6, LAST_DAY, "REFUSED", LAST_DAY);
        consent(7, LAST_DAY, "WITHDRAWN", LAST_DAY);
        consent(5, LAST_DAY, "GIVEN", LAST_DAY.plusDays(1));
        consent(40, LocalDate.of(2026, 6, 30), "GIVEN", LAST_DAY);

        assertThat(shares(figures(), "K19")).containsExactly("8 of 26", "6 of 26", "7 of 26", "5 of 26");
    }

    private void referrers(int number, LocalDate due, String update, LocalDate told) {
        for (int each = 0; each < number; each++) {
            UUID referral = UUID.randomUUID();
            history.then(EventCatalogue.REFERRAL_RECEIVED, referral, new ReferralReceived(board,
                    LocalDate.of(2026, 6, 21), "EDUCATION", "11-15", "UNSPECIFIED", "NO_IDEOLOGY", "CONCERN_2025",
                    "E12000006", due));
            history.then(EventCatalogue.REFERRER_UPDATED, referral,
                    new ReferrerUpdated(board, update, told, due, !told.isAfter(due)));
            history.then(EventCatalogue.REFERRER_UPDATED, referral,
                    new ReferrerUpdated(board, "CLOSED_GENERIC", LAST_DAY.plusDays(40), null, null));
        }
    }

    @Test
    void referrers_who_asked_are_told_how_it_stands_by_the_day_and_a_receipt_is_no_answer() throws Exception {
        referrers(9, LAST_DAY, "TRIAGE_OUTCOME_GENERIC", LAST_DAY);
        referrers(7, LocalDate.of(2026, 7, 1), "ACTION_REQUEST", LocalDate.of(2026, 6, 22));
        referrers(5, LAST_DAY, "ACKNOWLEDGED", LocalDate.of(2026, 6, 21));
        referrers(6, LocalDate.of(2026, 7, 5), "PANEL_INVITE", LocalDate.of(2026, 7, 6));
        referrers(8, LocalDate.of(2026, 6, 30), "TRIAGE_OUTCOME_GENERIC", LAST_DAY);
        referrers(8, LAST_DAY.plusDays(1), "TRIAGE_OUTCOME_GENERIC", LAST_DAY);
        referrals(history, board, "EDUCATION", 20);

        assertThat(shares(figures(), "K9")).containsExactly("16 of 27");
    }

    private void sessions(int number, LocalDate planned, String outcome) {
        for (int each = 0; each < number; each++) {
            UUID session = UUID.randomUUID();
            UUID referral = UUID.randomUUID();
            history.then(EventCatalogue.SESSION_PLANNED, referral, new SessionPlanned(board, session, planned));
            if (!outcome.isEmpty()) {
                history.then(EventCatalogue.SESSION_CLOSED, referral,
                        new SessionClosed(board, session, planned, outcome, planned));
            }
        }
    }

    @Test
    void sessions_that_were_planned_up_to_the_day_count_unless_support_ended_before() throws Exception {
        sessions(14, LocalDate.of(2026, 7, 1), "DELIVERED");
        sessions(3, LAST_DAY, "NOT_ATTENDED");
        sessions(2, LAST_DAY, "CANCELLED_BY_PROVIDER");
        sessions(1, LAST_DAY, "");
        sessions(9, LAST_DAY, "CANCELLED");
        sessions(9, LAST_DAY.plusDays(1), "");
        sessions(9, LocalDate.of(2026, 6, 30), "DELIVERED");

        String json = figures();

        assertThat(shares(json, "K22")).containsExactly("14 of 20");
        assertThat(JsonPath.<List<Double>>read(json, "$.cases[?(@.definition == 'K22')].percent"))
                .containsExactly(70.0);
    }

    private void closures(int number, String stage, LocalDate day, boolean considered) {
        for (int each = 0; each < number; each++) {
            UUID referral = UUID.randomUUID();
            history.then(EventCatalogue.REFERRAL_RECEIVED, referral,
                    new ReferralReceived(board, LocalDate.of(2026, 6, 1),
                            "EDUCATION", "UNDER_15", "NOT_KNOWN", "UNCERTAIN", "2024", "NORTH_WEST", null));
            history.then(EventCatalogue.STAGE_CHANGED, referral,
                    new StageChanged(board, "SECTION36_DECISION", stage, day, "LOCAL_AUTHORITY", 4));
            if (considered) {
                history.then(EventCatalogue.ONWARD_CONSIDERED, referral,
                        new OnwardConsidered(board, "CLOSED_BELOW_THRESHOLD", "NOT_NEEDED", null, day));
            }
        }
    }

    @Test
    void closures_below_the_threshold_ask_what_else_would_help() throws Exception {
        closures(6, "CLOSED_BELOW_THRESHOLD", LAST_DAY, true);
        closures(5, "CLOSED_BELOW_THRESHOLD", LocalDate.of(2026, 7, 1), false);
        closures(9, "CLOSED_BELOW_THRESHOLD", LocalDate.of(2026, 6, 30), false);
        closures(9, "CLOSED_NO_PREVENT_CONCERN", LAST_DAY, false);

        assertThat(shares(figures(), "K23")).containsExactly("6 of 11");
    }

    @Test
    void few_are_withheld_and_checks_before_meetings_are_acts_of_organisations() throws Exception {
        sessions(3, LAST_DAY, "DELIVERED");
        history.then(EventCatalogue.PANEL_HELD, UUID.randomUUID(), new PanelHeld(board, LAST_DAY, 6, 5));
        history.then(EventCatalogue.PANEL_HELD, UUID.randomUUID(),
                new PanelHeld(board, LocalDate.of(2026, 6, 30), 9, 9));

        String json = figures();

        assertThat(shares(json, "K22")).containsExactly("[c] of [c]");
        assertThat(JsonPath.<List<Integer>>read(json, "$.governance[?(@.definition == 'K10')].numerator"))
                .containsExactly(5);
        assertThat(JsonPath.<List<Integer>>read(json, "$.governance[?(@.definition == 'K10')].denominator"))
                .containsExactly(6);
    }

    private void left(int workingDays, String stage, LocalDate day) {
        UUID referral = UUID.randomUUID();
        if (stage.equals("CONSENT_PENDING")) {
            history.then(EventCatalogue.CASE_MOVED, referral,
                    new CaseMoved(board, stage, "ADOPTED", day, "LOCAL_AUTHORITY", workingDays));
        } else {
            history.then(EventCatalogue.STAGE_CHANGED, referral,
                    new StageChanged(board, stage, "INFORMATION_GATHERING", day, "POLICE", workingDays));
        }
    }

    @Test
    void the_median_and_nine_in_ten_are_of_the_referrals_that_left_the_stage_in_the_quarter() throws Exception {
        IntStream.rangeClosed(1, 10).forEach(days -> left(days, "POLICE_TRIAGE", LAST_DAY));
        IntStream.rangeClosed(1, 11).forEach(days -> left(2 * days, "CONSENT_PENDING", LAST_DAY));
        IntStream.rangeClosed(1, 9).forEach(days -> left(days, "RECEIVED", LAST_DAY));
        left(90, "RECEIVED", LocalDate.of(2026, 6, 30));
        left(90, "POLICE_TRIAGE", LAST_DAY.plusDays(1));

        String json = figures();

        assertThat(JsonPath.<List<Integer>>read(json, "$.timeliness[*].median")).containsExactly(5, 12);
        assertThat(JsonPath.<List<Integer>>read(json, "$.timeliness[*].nineInTenWithin")).containsExactly(9, 20);
        assertThat(JsonPath.<List<String>>read(json, "$.timeliness[?(@.suppressed == false)].stage"))
                .containsExactly("POLICE_TRIAGE", "CONSENT_PENDING");
    }
}
