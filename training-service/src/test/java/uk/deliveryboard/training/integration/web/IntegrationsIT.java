package uk.deliveryboard.training.integration.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.integration.WatchSilence;
import uk.deliveryboard.training.xapi.Samples;
import uk.deliveryboard.training.xapi.XapiTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Today is 12 October 2026. */
class IntegrationsIT extends XapiTest {

    private static final String INTEGRATIONS = "/v1/training/integrations";

    @Autowired
    private WatchSilence watch;

    @Autowired
    private MeterRegistry meters;

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = agency();
    }

    private JsonNode only() {
        JsonNode items = body(get(INTEGRATIONS, spoc(agency))).at("/items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private JsonNode detail() {
        return body(get(INTEGRATIONS + "/" + only().at("/client").asString(), spoc(agency)));
    }

    private static String verb(String verb, int second) {
        return Samples.moodle("1", "https://lms.example.gov.uk/verbs/" + verb, Samples.WRAP,
                "2026-10-10T10:00:%02d.000Z".formatted(second), "");
    }

    @Test
    void what_was_sent_is_counted_and_what_came_of_it_is_told() {
        String batch = "[%s,%s,%s,%s]".formatted(verb("viewed", 1), verb("viewed", 2), verb("liked", 3),
                Samples.moodle("1", COMPLETED, Samples.WRAP, "2026-10-10T10:00:00.000Z", ""));
        assertThat(send(agency, batch)).hasStatusOk();
        assertThat(send(agency, batch)).hasStatusOk();

        JsonNode detail = detail();

        assertThat(detail.at("/integration/health").asString()).isEqualTo("IN_ORDER");
        assertThat(detail.at("/days")).hasSize(1);
        assertThat(detail.at("/days/0").toString()).isEqualTo(
                "{\"day\":\"2026-10-12\",\"requests\":2,\"refused\":0,\"statements\":8,\"duplicates\":4,\"ignored\":3}");
        assertThat(detail.at("/duplicates").toString()).isEqualTo("{\"count\":4,\"of\":8,\"percent\":50.0}");
        assertThat(detail.at("/ignored").toString()).isEqualTo("{\"count\":3,\"of\":4,\"percent\":75.0}");
        assertThat(detail.at("/unmatched").toString()).isEqualTo("{\"count\":1,\"of\":1,\"percent\":100.0}");
        assertThat(detail.at("/unknownVerbs")).map(each -> each.at("/verb").asString() + " "
                + each.at("/statements").asInt()).containsExactly("https://lms.example.gov.uk/verbs/viewed 2",
                        "https://lms.example.gov.uk/verbs/liked 1");
        assertThat(detail.at("/sampleCurl").asString()).contains("-u '" + only().at("/client").asString() + "'",
                "X-Experience-API-Version: 1.0.3").doesNotContain("verbs/completed");
    }

    @Test
    void a_refused_request_is_the_last_failure_until_one_is_taken_in() {
        assertThat(send(agency, "[" + Samples.LEAST + ",{}]")).hasStatus(400);
        assertThat(only().at("/lastFailure/code").asString()).isEqualTo("statement-invalid");
        assertThat(only().at("/lastFailure/explanation").asString()).isEqualTo("/problems/statement-invalid");
        assertThat(only().at("/health").asString()).isEqualTo("FAILING");
        assertThat(only().has("lastSuccessAt")).isFalse();
        assertThat(detail().at("/ignored").toString()).isEqualTo("{\"count\":0,\"of\":0}");

        assertThat(request(HttpMethod.POST, STATEMENTS, "[]x", integration(agency), "1.0.3")).hasStatus(400);
        assertThat(only().at("/lastFailure/code").asString()).isEqualTo("malformed-json");
        assertThat(send(agency, Samples.LEAST)).hasStatusOk();

        assertThat(only().at("/health").asString()).isEqualTo("IN_ORDER");
        assertThat(detail().at("/days/0/refused").asInt()).isEqualTo(2);
        assertThat(detail().at("/days/0/statements").asInt()).isOne();
    }

    @Test
    void credentials_that_the_gateway_refused_are_a_failure_like_any_other() {
        assertThat(send(agency, Samples.LEAST)).hasStatusOk();
        String client = only().at("/client").asString();
        assertThat(only().at("/health").asString()).isEqualTo("IN_ORDER");

        assertThat(refused(client)).hasStatus(202);
        assertThat(only().at("/health").asString()).isEqualTo("FAILING");
        assertThat(only().at("/lastFailure/status").asInt()).isEqualTo(401);
        assertThat(only().at("/lastFailure/code").asString()).isEqualTo("not-signed-in");
        assertThat(detail().at("/days/0/refused").asInt()).isOne();

        assertThat(send(agency, Samples.LEAST)).hasStatusOk();
        assertThat(only().at("/health").asString()).isEqualTo("IN_ORDER");
    }

    @Test
    void a_refused_client_that_nobody_ever_heard_of_leaves_no_trace() {
        long before = all();

        assertThat(refused("lms.unheard-of")).hasStatus(202);

        assertThat(all()).isEqualTo(before);
    }

    private MvcTestResult refused(String client) {
        return post("/v1/training/integrations:refused", "{\"client\":\"" + client + "\"}",
                TestIdentity.token("deliveryboard-gateway", "GATEWAY"));
    }

    private long all() {
        return count(agency,
                """
                        select count(*) from (select set_config('app.integrations', 'watch', true)) s cross join integration""");
    }

    @Test
    void completions_that_an_integration_posts_are_noted_and_those_of_people_are_not() {
        staff(agency, "E1");
        String completion = completion("E1", course("WRAP", true, 36), "2026-10-10", "COMPLETED", "ESR_FEED");

        assertThat(post("/v1/training/completions", completion, spoc(agency))).hasStatus(422);
        assertThat(body(get(INTEGRATIONS, spoc(agency))).at("/items")).isEmpty();
        assertThat(post("/v1/training/completions", completion, integration(agency))).hasStatus(201);
        assertThat(only().has("lastSuccessAt")).isTrue();
        assertThat(post("/v1/training/completions", completion.replace("E1", "E9"), integration(agency)))
                .hasStatus(422);
        assertThat(only().at("/lastFailure/code").asString()).isEqualTo("staff-unknown");
    }

    @Test
    void silence_is_an_alarm_after_as_many_days_as_agreed() throws Exception {
        assertThat(send(agency, Samples.LEAST)).hasStatusOk();
        text(agency, "with m as (update integration set last_success_at = timestamptz '2026-10-05T12:00:00Z' "
                + "returning 1) select count(*)::text from m");
        watch.look();
        assertThat(gauge("silent")).isOne();
        assertThat(only().at("/silentForDays").asInt()).isEqualTo(7);

        MvcTestResult changed = expect("{\"silentAfterDays\":8}", only().at("/etag").asString());
        assertThat(changed).hasStatusOk();
        assertThat(body(changed).at("/health").asString()).isEqualTo("IN_ORDER");
        assertThat(expect("{\"silentAfterDays\":9}", "\"v1\"")).hasStatus(412);
        watch.look();

        assertThat(gauge("silent")).isZero();
        send(agency, "{}");
        watch.look();
        assertThat(gauge("failing")).isOne();
    }

    private double gauge(String name) {
        return meters.get("deliveryboard.integration." + name).tag("agency", agency).gauge().value();
    }

    private MvcTestResult expect(String body, String version) {
        return http.put().uri(INTEGRATIONS + "/" + only().at("/client").asString())
                .header("Authorization", "Bearer " + spoc(agency)).header("If-Match", version)
                .contentType("application/json").content(body).exchange();
    }

    @Test
    void an_agency_sees_its_own_integrations_and_the_watch_sees_moments_alone() {
        send(agency, verb("viewed", 1));
        String another = agency();

        assertThat(body(get(INTEGRATIONS, spoc(another))).at("/items")).isEmpty();
        assertThat(get(INTEGRATIONS + "/" + only().at("/client").asString(), spoc(another))).hasStatus(404);
        for (String table : new String[]{"integration", "integration_day", "integration_verb"}) {
            assertThat(count(agency, "select count(*) from " + table)).as(table).isOne();
            assertThat(count(another, "select count(*) from " + table)).as(table).isZero();
        }
        assertThat(count(another, """
                select count(*) from (select set_config('app.integrations', 'watch', true)) s
                cross join integration_day""")).isZero();
    }

    @Test
    void a_system_that_makes_its_verbs_up_fills_no_table() {
        String batch = IntStream.range(0, 250).mapToObj(n -> verb("v" + n, 1))
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(send(agency, batch)).hasStatusOk();
        assertThat(send(agency, verb("another", 2))).hasStatusOk();
        assertThat(send(agency, verb("v1", 3))).hasStatusOk();
        assertThat(send(agency, verb("x".repeat(5000), 4))).hasStatusOk();

        assertThat(detail().at("/unknownVerbs")).hasSize(200);
        assertThat(detail().at("/days/0/ignored").asInt()).isEqualTo(253);
    }

    @Test
    void a_trial_says_what_statements_would_mean_and_keeps_nothing() {
        String body = "[%s,%s,%s,%s]".formatted(verb("viewed", 1), Samples.LEAST,
                Samples.LEAST.replace("http://adlnet.gov/expapi/verbs/passed",
                        "https://xapi.edlm/profiles/edlm-lms/concepts/verbs/uncompleted"),
                voiding(UUID.randomUUID(), UUID.randomUUID()));

        JsonNode trial = body(post(INTEGRATIONS + ":try", body, spoc(agency))).at("/statements");

        assertThat(trial).map(each -> each.at("/meaning").asString()).containsExactly("NOTHING_OF_TRAINING",
                "COMPLETION", "TAKEN_BACK", "VOIDING");
        assertThat(trial.get(1).at("/result").asString()).isEqualTo("PASSED");
        assertThat(trial.get(1).at("/courseKeys/0").asString()).isEqualTo("https://lms.example.gov.uk/course/wrap");
        assertThat(trial.get(2).at("/reason").asString()).isEqualTo("RETRACTED");
        assertThat(count(agency, "select count(*) from xapi_statement")).isZero();
        assertThat(body(get(INTEGRATIONS, spoc(agency))).at("/items")).isEmpty();
        assertThat(get(INTEGRATIONS, TestIdentity.token(agency, "SYSTEM_ADMIN"))).hasStatusOk();
    }
}
