package uk.deliveryboard.training.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.training.StatementCounter;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

class StaffIT extends TrainingServiceTest {

    private static final String BATCH = "/v1/staff:batch";

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = agency();
    }

    private static String row(String ref, boolean relevant, String more) {
        return "{\"staffRef\":\"%s\",\"relevant\":%s,\"joinedOn\":\"2021-04-01\"%s}".formatted(ref, relevant, more);
    }

    private JsonNode enter(String... rows) {
        MvcTestResult result = post(BATCH, rows(List.of(rows)), spoc(agency));
        assertThat(result).hasStatusOk();
        return body(result);
    }

    private static List<String> outcomes(JsonNode body) {
        List<String> outcomes = new ArrayList<>();
        body.at("/rows").forEach(row -> outcomes.add(row.at("/outcome").asString()
                + (row.has("errors")
                        ? " " + row.at("/errors/0/pointer").asString() + " "
                                + row.at("/errors/0/code").asString()
                        : "")));
        return outcomes;
    }

    @Test
    void staff_are_created_then_changed_and_each_change_is_told_with_the_whole_state() {
        JsonNode created = enter(
                row("E1", true, ",\"jobRole\":\"Social worker (adults)\",\"roleGroup\":\"FRONTLINE\""));
        JsonNode changed = enter(row("E1", false, ",\"leftOn\":\"2026-12-31\""));

        assertThat(outcomes(created)).containsExactly("CREATED");
        assertThat(outcomes(changed)).containsExactly("CHANGED");
        assertThat(changed.at("/rows/0/personId")).isEqualTo(created.at("/rows/0/personId"));
        assertThat(events(agency, EventCatalogue.WORKFORCE_CHANGED)).map(JsonNode::toString).containsExactly(
                "{\"agency\":\"" + agency + "\",\"relevant\":true,\"joinedOn\":\"2021-04-01\"}",
                "{\"agency\":\"" + agency
                        + "\",\"relevant\":false,\"joinedOn\":\"2021-04-01\",\"leftOn\":\"2026-12-31\"}");
        JsonNode listed = body(get("/v1/staff", spoc(agency)));
        assertThat(listed.at("/items")).hasSize(1);
        assertThat(listed.at("/items/0/relevant").asBoolean()).isFalse();
        assertThat(listed.at("/items/0").has("jobRole")).isFalse();
    }

    @Test
    void a_thousand_rows_take_a_handful_of_statements_and_the_same_five_times_over_changes_nothing() {
        String batch = rows(IntStream.range(0, 1000).mapToObj(n -> row("S-" + n, n % 3 != 0, "")).toList());

        StatementCounter.reset();
        assertThat(body(post(BATCH, batch, integration(agency))).at("/created").asInt()).isEqualTo(1000);
        assertThat(StatementCounter.count()).isLessThanOrEqualTo(10);
        for (int repetition = 0; repetition < 5; repetition++) {
            JsonNode again = body(post(BATCH, batch, integration(agency)));
            assertThat(again.at("/unchanged").asInt()).isEqualTo(1000);
        }
        assertThat(events(agency, EventCatalogue.WORKFORCE_CHANGED)).hasSize(1000);
        assertThat(count(agency, "select count(distinct xmin::text) from staff")).isOne();
    }

    @Test
    void good_rows_are_entered_and_bad_ones_refused_each_with_place_and_reason() {
        JsonNode body = enter(row("E1", true, ""), row("E 2", true, ""), row("E3", true, ",\"name\":\"A Person\""),
                row("E4", true, ",\"leftOn\":\"2020-01-01\""), row("E1", false, ""),
                row("E5", true, ",\"jobRole\":\"a.person@example.org\""), "null",
                "{\"staffRef\":\"E6\",\"relevant\":\"yes\",\"joinedOn\":\"2021-04-01\"}",
                "{\"staffRef\":\"E7\",\"joinedOn\":\"2021-04-01\"}", row("E8", true, ""));

        assertThat(outcomes(body)).containsExactly("CREATED", "REJECTED /rows/1/staffRef pattern",
                "REJECTED /rows/2/name unknown-field", "REJECTED /rows/3/leftOn left-before-joining",
                "REJECTED /rows/4/staffRef repeated-in-batch", "REJECTED /rows/5/jobRole pattern",
                "REJECTED /rows/6 wrong-type", "REJECTED /rows/7/relevant wrong-type",
                "REJECTED /rows/8/relevant not-null", "CREATED");
        assertThat(count(agency, "select count(*) from staff where relevant")).isEqualTo(2);
        assertThat(events(agency, EventCatalogue.WORKFORCE_CHANGED)).hasSize(2);
    }

    @Test
    void the_same_staff_entered_at_the_same_time_are_created_once() throws Exception {
        List<String> rows = IntStream.range(0, 50).mapToObj(n -> row("S-" + n, true, "")).toList();
        List<Callable<JsonNode>> posts = IntStream.range(0, 8).<Callable<JsonNode>>mapToObj(
                n -> () -> body(post(BATCH, rows(n % 2 == 0 ? rows : rows.reversed()), integration(agency))))
                .toList();
        int created = 0;
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (var answer : executor.invokeAll(posts)) {
                created += answer.get().at("/created").asInt();
            }
        }

        assertThat(created).isEqualTo(50);
        assertThat(events(agency, EventCatalogue.WORKFORCE_CHANGED)).hasSize(50);
    }

    @Test
    void pages_of_staff_go_on_where_the_last_one_ended_and_show_the_own_agency_only() {
        staff(agency(), "X1");
        staff(agency, "E1", "E2", "E3");

        MvcTestResult first = get("/v1/staff?limit=2", spoc(agency));
        String next = body(first).at("/next").asString();
        MvcTestResult last = get("/v1/staff?limit=2&cursor=" + next, spoc(agency));

        assertThat(first).hasHeader(HttpHeaders.LINK, "</v1/staff?limit=2&cursor=" + next + ">; rel=\"next\"");
        assertThat(body(first).at("/items")).extracting(item -> item.at("/staffRef").asString())
                .containsExactly("E1", "E2");
        assertThat(body(last).at("/items")).extracting(item -> item.at("/staffRef").asString()).containsExactly("E3");
        assertThat(body(last).at("/next").isNull()).isTrue();
    }

    @Test
    void nothing_is_taken_for_an_agency_that_the_directory_has_not_told_of() {
        String stranger = "agency-" + UUID.randomUUID();

        MvcTestResult refused = post(BATCH, rows(List.of(row("E1", true, ""))), spoc(stranger));

        assertThat(refused).hasStatus(409).hasHeader(HttpHeaders.RETRY_AFTER, "5");
        assertThat(body(refused).at("/code").asString()).isEqualTo("agency-not-registered");
        assertThat(body(refused).at("/retriable").asBoolean()).isTrue();
        assertThat(count(stranger, "select count(*) from staff")).isZero();
    }
}
