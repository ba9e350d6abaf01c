package uk.deliveryboard.reporting;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.plans.v1.ActionProgressed;
import uk.deliveryboard.events.plans.v1.ActionRevised;
import uk.deliveryboard.events.training.v1.CompletionRecorded;
import uk.deliveryboard.events.training.v1.WorkforceChanged;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class DashboardIT extends ReportingTestBase {

    private record World(String board, String police, String council, String silent, History history) {}

    /** Two agencies that report and one that never does. */
    private static World world() {
        String board = newBoard();
        History history = history();
        World world = new World(board, board + "-police", board + "-council", board + "-silent", history);
        register(history, board, world.police(), "Police of " + board);
        register(history, board, world.council(), "Council of " + board);
        register(history, board, world.silent(), "Silent of " + board);
        return world;
    }

    private static final String ENDED = "2026-27-Q2";

    private String member(World world) {
        return TestIdentity.token(world.council(), "BOARD_MEMBER");
    }

    private String json(World world) throws UnsupportedEncodingException {
        return json(world, QUARTER);
    }

    private String json(World world, String quarter) throws UnsupportedEncodingException {
        var response = get("/v1/boards/" + world.board() + "/quarters/" + quarter, member(world));
        assertThat(response).hasStatusOk();
        return response.getResponse().getContentAsString();
    }

    private Map<String, String> numbers(World world) throws UnsupportedEncodingException {
        return Numbers.ofJson(json(world));
    }

    @Test
    void an_action_whose_due_day_is_moved_is_no_longer_overdue() throws Exception {
        World world = world();
        UUID action = action(world.history(), world.police(), LocalDate.of(2026, 10, 11));
        status(world.history(), action, world.police(), "BEHIND_OR_NOT_HAPPENING", TODAY);
        publish(world.history());
        assertThat(json(world)).contains("\"overdue\":1");
        world.history().then(EventCatalogue.ACTION_REVISED, action, new ActionRevised(UUID.randomUUID(),
                world.police(), "TRAIN_STAFF", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 12, 31)));
        publish(world.history());
        assertThat(json(world)).doesNotContain("\"overdue\":1");
    }

    @Test
    void page_json_and_csv_say_the_same_numbers() throws Exception {
        World world = world();
        UUID late = action(world.history(), world.police(), LocalDate.of(2026, 9, 30));
        status(world.history(), late, world.police(), "COMPLETED", TODAY);
        world.history().then(EventCatalogue.ACTION_PROGRESSED, late, new ActionProgressed(UUID.randomUUID(),
                world.police(), TODAY, "CONFIRMED", null, null, TODAY, true));
        status(world.history(), action(world.history(), world.police(), LocalDate.of(2026, 10, 11)), world.police(),
                "BEHIND_OR_NOT_HAPPENING", TODAY);
        status(world.history(), action(world.history(), world.council(), LocalDate.of(2026, 12, 31)), world.council(),
                "NO_INFORMATION", TODAY);
        action(world.history(), world.council(), LocalDate.of(2027, 3, 31));
        staff(world.history(), world.police(), 10, 9);
        staff(world.history(), world.council(), 12, 3);
        referrals(world.history(), world.board(), "EDUCATION", 11);
        referrals(world.history(), world.board(), "POLICE", 9);
        referrals(world.history(), world.board(), "HEALTH", 3);
        publish(world.history());

        Map<String, String> expected = numbers(world);
        assertThat(expected).containsEntry("actions|Police of " + world.board() + "|Completed", "1")
                .containsEntry("actions|Police of " + world.board() + "|Completed late", "1")
                .containsEntry("actions|Police of " + world.board() + "|Overdue", "1")
                .containsEntry("actions|Council of " + world.board() + "|Not due to start", "1")
                .containsEntry("actions|Silent of " + world.board() + "|Completed", "[x]")
                .containsEntry("coverage|Police of " + world.board() + "|Trained", "9")
                .containsEntry("coverage|All agencies|Relevant staff", "22")
                .containsEntry("coverage|Silent of " + world.board() + "|Trained", "[x]")
                .containsEntry("referrals|All sectors", "20").doesNotContainKey("referrals|Education");
        String csv = get("/v1/boards/" + world.board() + "/quarters/" + QUARTER + "/figures.csv", member(world))
                .getResponse().getContentAsString();
        assertThat(csv).startsWith("\uFEFFboard,quarter,status,as_at_day,definition,");
        assertThat(Numbers.ofCsv(csv)).isEqualTo(expected);
        String html = page("/boards/" + world.board() + "/quarters/" + QUARTER, member(world)).getResponse()
                .getContentAsString();
        assertThat(Numbers.ofPage(html)).isEqualTo(expected);
        chartsSayTheSame(Jsoup.parse(html));
        String ofReferrals = JsonPath.parse(json(world)).read("$.referrals").toString()
                + csv.lines().filter(line -> line.contains(",K7,")).toList()
                + Jsoup.parse(html).select("#referrals-section td, #referrals-section svg text").eachText();
        assertThat(ofReferrals).as("counts while the quarter runs")
                .doesNotContainPattern("(?<![\\w-])(3|9|11|23)(?![\\w-])");
    }

    @Test
    void what_is_known_of_people_a_week_after_a_quarter_is_told_and_fewer_than_five_more_change_nothing()
            throws Exception {
        World world = world();
        LocalDate day = LocalDate.of(2026, 7, 6);
        referrals(world.history(), world.board(), "EDUCATION", 11, day);
        referrals(world.history(), world.board(), "POLICE", 9, day);
        referrals(world.history(), world.board(), "HEALTH", 3, day);
        publish(world.history());
        String told = json(world, ENDED);
        assertThat(Numbers.ofJson(told)).containsEntry("referrals|Education", "11")
                .containsEntry("referrals|Health", "[c]").containsEntry("referrals|All sectors", "23");
        String ofReferrals = JsonPath.parse(told).read("$.referrals").toString();
        assertThat(ofReferrals).as("a withheld count").contains("[c]").doesNotContainPattern("(?<![\\w-])3(?![\\w-])");

        late(world, "EDUCATION", 4, day);
        assertThat(json(world, ENDED)).as("four more").isEqualTo(told);
        late(world, "EDUCATION", 1, day);
        assertThat(Numbers.ofJson(json(world, ENDED))).as("five more").containsEntry("referrals|Education", "16")
                .containsEntry("referrals|All sectors", "28");
        late(world, "POLICE", 4, day);
        late(world, "HEALTH", 1, day);
        assertThat(Numbers.ofJson(json(world, ENDED))).as("five more, of whom few are alike")
                .containsEntry("referrals|All sectors", "28");
    }

    private void late(World world, String sector, int count, LocalDate day) {
        History more = history();
        referrals(more, world.board(), sector, count, day);
        publish(more);
    }

    @Test
    void four_quarters_are_offered_together_where_most_of_one_is_withheld_and_all_ways_of_reading_agree()
            throws Exception {
        World world = world();
        for (int months = 0; months < 12; months += 3) {
            LocalDate day = LocalDate.of(2025, 10, 6).plusMonths(months);
            referrals(world.history(), world.board(), "EDUCATION", 12, day);
            referrals(world.history(), world.board(), "POLICE", 9, day);
            referrals(world.history(), world.board(), "HEALTH", 3, day);
            referrals(world.history(), world.board(), "LOCAL_AUTHORITY", 2, day);
        }
        publish(world.history());
        Map<String, String> expected = Numbers.ofJson(json(world, ENDED));
        assertThat(expected).containsEntry("referrals|Health", "[c]")
                .containsEntry("four quarters|Education", "48").containsEntry("four quarters|Health", "12")
                .containsEntry("four quarters|Local authority", "[c]").containsEntry("four quarters|Community", "[c]");
        assertThat(Numbers.ofJson(json(world, "2026-27-Q1"))).doesNotContainKey("four quarters|All sectors");
        String uri = "/boards/" + world.board() + "/quarters/" + ENDED;
        assertThat(Numbers.ofCsv(get("/v1" + uri + "/figures.csv", member(world)).getResponse().getContentAsString()))
                .isEqualTo(expected);
        assertThat(Numbers.ofPage(page(uri, member(world)).getResponse().getContentAsString())).isEqualTo(expected);
    }

    /** Each mark of a chart is named by row, series and number: the number stands in that row of the table. */
    private static void chartsSayTheSame(Document page) {
        for (Element figure : page.select("figure.app-chart")) {
            for (String mark : figure.select("svg g > title").eachText()) {
                assertThat(figure.select("table tr").stream()
                        .filter(row -> !row.select("th[scope=row]").isEmpty())
                        .filter(row -> mark.startsWith(row.select("th").text()))
                        .flatMap(row -> row.select("td").eachText().stream()).toList())
                        .as(figure.id() + ": " + mark).contains(mark.substring(mark.lastIndexOf(' ') + 1));
            }
        }
        assertThat(page.select("figure.app-chart svg[role=img]").eachAttr("aria-labelledby"))
                .extracting(ids -> ids.replaceFirst("-title .*", ""))
                .containsExactly("actions", "coverage", "referrals", "governance");
    }

    @Test
    void a_change_is_on_the_dashboard_within_two_seconds() throws Exception {
        World world = world();
        UUID action = action(world.history(), world.police(), LocalDate.of(2026, 12, 31));
        status(world.history(), action, world.police(), "NO_INFORMATION", TODAY);
        publish(world.history());
        String onSchedule = "actions|Police of " + world.board() + "|On schedule";
        assertThat(numbers(world)).containsEntry(onSchedule, "0");

        publishStatus(action, world.police(), 3, "ON_SCHEDULE");
        Awaitility.await().atMost(Duration.ofSeconds(2)).pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(numbers(world)).containsEntry(onSchedule, "1"));
    }

    private void publishStatus(UUID action, String agency, int sequence, String status) {
        History history = history();
        for (int number = 1; number < sequence; number++) {
            status(history, action, agency, "NO_INFORMATION", TODAY);
        }
        status(history, action, agency, status, TODAY);
        var last = history.entries().getLast();
        PROBE.publish(last.topic(), List.of(last.event()));
    }

    @Test
    void a_quarter_that_is_over_is_shown_as_it_was_on_its_last_day() throws Exception {
        World world = world();
        History history = new History(Instant.parse("2026-07-06T09:00:00Z"));
        UUID action = action(history, world.police(), LocalDate.of(2026, 12, 31));
        status(history, action, world.police(), "HAPPENING_BEHIND_SCHEDULE", LocalDate.of(2026, 7, 6));
        status(history, action, world.police(), "ON_SCHEDULE", LocalDate.of(2026, 9, 30));
        status(history, action, world.police(), "COMPLETED", LocalDate.of(2026, 10, 1));
        UUID leaver = UUID.randomUUID();
        history.then(EventCatalogue.WORKFORCE_CHANGED, leaver, new WorkforceChanged(world.police(), true,
                LocalDate.of(2020, 1, 6), LocalDate.of(2026, 10, 1)));
        UUID newcomer = UUID.randomUUID();
        history.then(EventCatalogue.WORKFORCE_CHANGED, newcomer,
                new WorkforceChanged(world.police(), true, LocalDate.of(2026, 10, 1), null));
        trained(history, newcomer, world.police());
        publish(world.history());
        publish(history);

        String status = "actions|Police of " + world.board() + "|";
        assertThat(Numbers.ofJson(json(world, "2026-27-Q2"))).containsEntry(status + "On schedule", "1")
                .containsEntry(status + "Completed", "0")
                .containsEntry("coverage|Police of " + world.board() + "|Trained", "0")
                .containsEntry("coverage|Police of " + world.board() + "|Relevant staff", "1");
        assertThat(Numbers.ofJson(json(world, "2026-27-Q3"))).containsEntry(status + "Completed", "1")
                .containsEntry("coverage|Police of " + world.board() + "|Trained", "1")
                .containsEntry("coverage|Police of " + world.board() + "|Relevant staff", "1");
        assertThat(Numbers.ofJson(json(world, "2026-27-Q1"))).containsEntry(status + "Completed", "[x]");
    }

    @Test
    void only_valid_verified_records_that_count_make_relevant_staff_trained() throws Exception {
        World world = world();
        Object[][] records = {{true, "SYSTEM", "2023-10-13", "2026-10-12"}, {true, "CERT_SEEN", "2026-10-12", null},
                {true, "SYSTEM", "2023-10-12", "2026-10-11"}, {true, "UNVERIFIED", "2026-02-01", null},
                {false, "SYSTEM", "2026-02-01", null}};
        for (Object[] record : records) {
            world.history().then(EventCatalogue.COMPLETION_RECORDED, staff(world.history(), world.police()),
                    new CompletionRecorded(UUID.randomUUID(), world.police(), "WRAP", (boolean) record[0],
                            LocalDate.parse((String) record[2]),
                            record[3] == null ? null : LocalDate.parse((String) record[3]), (String) record[1]));
        }
        UUID irrelevant = UUID.randomUUID();
        world.history().then(EventCatalogue.WORKFORCE_CHANGED, irrelevant,
                new WorkforceChanged(world.police(), false, LocalDate.of(2020, 1, 6), null));
        trained(world.history(), irrelevant, world.police());
        publish(world.history());
        assertThat(numbers(world)).containsEntry("coverage|Police of " + world.board() + "|Trained", "2")
                .containsEntry("coverage|Police of " + world.board() + "|Relevant staff", "5");
    }

    @Test
    void a_record_verified_later_counts_from_then_on_and_two_records_of_one_person_count_once() throws Exception {
        World world = world();
        UUID person = staff(world.history(), world.police());
        UUID record = UUID.randomUUID();
        for (String verification : new String[]{"UNVERIFIED", "CERT_SEEN"}) {
            world.history().then(EventCatalogue.COMPLETION_RECORDED, person, new CompletionRecorded(record,
                    world.police(), "WRAP", true, LocalDate.of(2026, 2, 1), null, verification));
        }
        trained(world.history(), person, world.police());
        publish(world.history());
        assertThat(numbers(world)).containsEntry("coverage|Police of " + world.board() + "|Trained", "1")
                .containsEntry("coverage|Police of " + world.board() + "|Relevant staff", "1");
    }

    @Test
    void the_same_figures_have_the_same_tag_and_are_not_sent_twice() {
        World world = world();
        publish(world.history());
        String uri = "/v1/boards/" + world.board() + "/quarters/" + QUARTER;
        String tag = get(uri, member(world)).getResponse().getHeader("ETag");
        assertThat(tag).startsWith("W/\"");
        var again = http.get().uri(uri).header("Authorization", "Bearer " + member(world))
                .header("If-None-Match", tag).exchange();
        assertThat(again).hasStatus(304);
        History more = history();
        referrals(more, world.board(), "EDUCATION", 7);
        publish(more);
        assertThat(http.get().uri(uri).header("Authorization", "Bearer " + member(world)).header("If-None-Match", tag)
                .exchange()).hasStatusOk();
    }
}
