package uk.deliveryboard.training.xapi.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.training.xapi.Samples;
import uk.deliveryboard.training.xapi.XapiTest;

import static org.assertj.core.api.Assertions.assertThat;

class StatementQueriesIT extends XapiTest {

    private static final UUID FULL = UUID.fromString("7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11");

    private String agency;

    @BeforeEach
    void aNewLearningSystem() {
        agency = agency();
    }

    @Test
    void each_filter_finds_what_it_is_for() {
        UUID other = UUID.randomUUID();
        UUID about = UUID.randomUUID();
        send(agency, "[" + Samples.MOST + "," + least(other).replace("passed", "failed").replace("1042", "7") + "]");
        send(agency, least(about).replace("{\"id\":\"https://lms.example.gov.uk/course/wrap\"}",
                "{\"objectType\":\"StatementRef\",\"id\":\"" + other + "\"}"));
        String actor = agent("\"account\":{\"homePage\":\"https://LMS.example.gov.uk\",\"name\":\"E104482\"}");
        String teacher = agent("\"account\":{\"homePage\":\"https://lms.example.gov.uk\",\"name\":\"T017\"}");

        assertThat(found("agent=" + actor)).containsExactly(FULL);
        assertThat(found("agent=" + teacher)).isEmpty();
        assertThat(found("related_agents=true&agent=" + teacher)).containsExactly(FULL);
        assertThat(found("related_agents=true&agent=" + agent("\"mbox\":\"mailto:demo.person.2@example.org\"")))
                .containsExactly(FULL);
        assertThat(found("verb=" + encode("http://adlnet.gov/expapi/verbs/failed"))).containsExactly(about, other);
        assertThat(found("activity=" + encode("https://lms.example.gov.uk/parent"))).isEmpty();
        assertThat(found("related_activities=true&activity=" + encode("https://lms.example.gov.uk/parent")))
                .containsExactly(FULL);
        assertThat(found("registration=2f3b2b1e-58d0-4b86-8a33-2d4b6f5a9c01")).containsExactly(FULL);
        assertThat(found("registration=" + UUID.randomUUID())).isEmpty();
        assertThat(found("limit=1")).containsExactly(about);
        assertThat(found("ascending=true&limit=1")).containsExactly(FULL);
    }

    @Test
    void since_leaves_out_its_moment_and_until_includes_it() {
        send(agency, Samples.MOST);
        String stored = encode(body(read(agency, "statementId=" + FULL)).at("/stored").asString());

        assertThat(found("since=" + stored)).isEmpty();
        assertThat(found("until=" + stored)).containsExactly(FULL);
        assertThat(found("since=2020-01-01T00:00:00Z&until=2020-01-02T00:00:00Z")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void following_more_finds_everything_once_while_others_write(boolean ascending) {
        List<UUID> sent = new ArrayList<>();
        for (int index = 0; index < 25; index++) {
            UUID id = UUID.randomUUID();
            sent.add(id);
            send(agency, least(id));
        }
        List<UUID> found = new ArrayList<>();
        JsonNode page = body(read(agency, "limit=10&ascending=" + ascending));
        found.addAll(idsOf(page));
        for (int pages = 0; !page.at("/more").asString().isEmpty() && pages < 10; pages++) {
            assertThat(page.at("/more").asString()).startsWith("/xapi/statements?more=").doesNotContain("lms.example");
            UUID late = UUID.randomUUID();
            if (pages < 2) {
                send(agency, least(late));
                if (ascending) {
                    sent.add(late);
                }
            }
            page = body(read(agency, page.at("/more").asString()));
            found.addAll(idsOf(page));
        }

        assertThat(found).containsExactlyElementsOf(ascending ? sent : sent.reversed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"statementId=1", "StatementId=7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11", "unknown=1",
            "statementId=7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11&voidedStatementId=7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11",
            "statementId=7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11&limit=1", "limit=-1", "limit=many", "since=today",
            "until=2026-10-10", "ascending=1", "format=short", "agent=me", "agent=%7B%7D", "verb=passed",
            "activity=wrap", "registration=1", "limit=1&limit=2", "more=abc", "more=AA&limit=1", "attachments=yes"})
    void a_query_that_is_not_as_specified_is_refused(String query) {
        assertThat(read(agency, query)).hasStatus(400);
    }

    @Test
    void where_nothing_is_found_the_list_is_empty() {
        JsonNode page = body(read(agency, "limit=0"));

        assertThat(page.toString()).isEqualTo("{\"statements\":[],\"more\":\"\"}");
        assertThat(read(agency, "statementId=" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void canonical_has_one_language_of_each_text() {
        UUID id = UUID.randomUUID();
        send(agency, least(id).replace("passed\"", "passed\",\"display\":{\"en\":\"passed\",\"cy\":\"wedi pasio\"}"));

        assertThat(body(read(agency, "statementId=" + id + "&format=canonical")).at("/verb/display").toString())
                .isEqualTo("{\"en\":\"passed\"}");
    }

    private List<UUID> found(String query) {
        return idsOf(body(read(agency, query)));
    }

    private static String agent(String identifier) {
        return encode("{" + identifier + "}");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
