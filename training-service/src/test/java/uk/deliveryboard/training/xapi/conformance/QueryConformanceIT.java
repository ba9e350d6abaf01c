package uk.deliveryboard.training.xapi.conformance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.training.xapi.XapiTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each filter finds and leaves out among the statements of {@link Corpus}. Numbers are those of the public list of
 * conformance requirements, 9274 is what xAPI 2.0 added.
 */
class QueryConformanceIT extends XapiTest {

    private String agency;

    @BeforeEach
    void aSystemThatSentStatementsOfEveryKind() {
        agency = agency();
        assertThat(request(HttpMethod.POST, STATEMENTS, Corpus.batch(), integration(agency), "2.0.0")).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", quoteCharacter = '`', textBlock = """
            162  | limit=0                                              | *
            162  | verb=v:lost                                          | voids regret
            162  | agent=@13                                            | voids regret
            162  | activity=a:7                                         | voids regret
            164  | verb=v:tried&agent=@1                                | mailbox
            164  | verb=v:tried&activity=a:2                            | group
            164  | agent=@1&verb=v:lost                                 | -
            174  | until=2020-01-01T00:00:00Z                           | -
            174  | until=2099-01-01T00:00:00Z&agent=@6                  | within
            175  | since=2020-01-01T00:00:00Z                           | *
            175  | since=2099-01-01T00:00:00Z                           | -
            176  | agent=@4                                             | -
            176  | agent=@4&related_agents=false                        | -
            176  | agent=@4&related_agents=true                         | context remark further
            176  | agent=@5&related_agents=true                         | context remark further
            176  | agent=@7&related_agents=true                         | within
            176  | agent=@8&related_agents=true                         | within
            176  | agent=@3&related_agents=true                         | person
            9274 | agent=@10                                            | -
            9274 | agent=@11                                            | -
            9274 | agent=@10&related_agents=true                        | newer
            9274 | agent=@11&related_agents=true                        | newer
            177  | activity=a:parent                                    | -
            177  | activity=a:parent&related_activities=false           | -
            177  | activity=a:parent&related_activities=true            | context remark further
            177  | activity=a:grouping&related_activities=true          | context remark further
            177  | activity=a:category&related_activities=true          | context remark further
            177  | activity=a:other&related_activities=true             | context remark further
            177  | activity=a:3&related_activities=true                 | context remark further
            177  | activity=a:4&related_activities=true                 | within
            177  | activity=a:5&related_activities=true                 | within
            178  | registration=2f3b2b1e-58d0-4b86-8a33-2d4b6f5a9c01    | context remark further
            178  | registration=2F3B2B1E-58D0-4B86-8A33-2D4B6F5A9C01    | context remark further
            178  | registration=2f3b2b1e-58d0-4b86-8a33-2d4b6f5a9c02    | -
            179  | activity=a:1                                         | mailbox hashed openid
            179  | activity=a:4                                         | -
            180  | verb=v:tried                                         | mailbox hashed openid group
            180  | verb=v:read                                          | context remark further
            180  | verb=v:remarked                                      | remark further regret
            180  | verb=v:done                                          | -
            180  | verb=v:Tried                                         | -
            181  | agent=@1                                             | mailbox person context remark further
            181  | agent=@2                                             | group
            181  | agent=@3                                             | person
            181  | agent=@7                                             | -
            181  | agent={"openid":"https://id.example.org/3"}          | openid
            181  | agent={"mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee9"} | hashed
            181  | agent={"account":{"homePage":"https://lms.example.gov.uk","name":"1042"}} | plain
            181  | agent={"account":{"homePage":"https://lms.example.org","name":"1042"}} | -
            181  | agent={"objectType":"Group","account":{"homePage":"https://lms.example.gov.uk","name":"team-1"}} | group
            """)
    void a_filter_finds_what_it_is_for_and_nothing_else(String number, String query, String names) {
        List<UUID> expected = Corpus.newestFirst(names.equals("*") ? Corpus.all() : names);
        String asked = encoded(query);

        MvcTestResult result = read(agency, asked);
        assertThat(result).hasStatusOk();
        assertThat(idsOf(body(result))).containsExactlyElementsOf(expected);
        assertThat(idsOf(body(read(agency, asked + "&ascending=true")))).as("166")
                .containsExactlyElementsOf(expected.reversed());
        assertThat(idsOf(body(read(agency, asked + "&format=ids")))).as("171").containsExactlyElementsOf(expected);
        assertThat(request(HttpMethod.HEAD, STATEMENTS + "?" + asked, null, integration(agency), "1.0.3")).as("125")
                .hasStatusOk();
        if (!query.contains("limit")) {
            assertThat(oneByOne(asked + "&limit=1")).as("108 to 114, 173").containsExactlyElementsOf(expected);
        }
    }

    /** XAPI-00176: whoever sent them is found as their authority, and is not their agent. */
    @Test
    void the_authority_of_statements_is_a_related_agent() {
        JsonNode authority = body(read(agency, "statementId=" + Corpus.id("plain"))).at("/authority");
        String agent = "agent=" + encode(authority.toString());

        assertThat(idsOf(body(read(agency, agent)))).isEmpty();
        assertThat(idsOf(body(read(agency, agent + "&related_agents=true"))))
                .containsExactlyElementsOf(Corpus.newestFirst(Corpus.all()));
    }

    /** XAPI-00174 and XAPI-00175: of a statement about another, its own moment counts. */
    @Test
    void what_is_said_later_of_a_statement_is_found_by_its_own_moment() {
        String stored = body(read(agency, "statementId=" + Corpus.id("context"))).at("/stored").asString();
        UUID later = UUID.randomUUID();
        String remark = Corpus.statement("remark").replace(Corpus.id("remark").toString(), later.toString());
        request(HttpMethod.POST, STATEMENTS, remark, integration(agency), "2.0.0");
        String moment = body(read(agency, "statementId=" + later)).at("/stored").asString();

        List<UUID> since = idsOf(body(read(agency, encoded("verb=v:read&since=" + stored))));
        List<UUID> until = idsOf(body(read(agency, encoded("verb=v:read&until=" + moment))));

        assertThat(since).isEqualTo(moment.equals(stored) ? List.of() : List.of(later));
        assertThat(until).startsWith(later).contains(Corpus.id("context"));
    }

    private List<UUID> oneByOne(String query) {
        List<UUID> found = new ArrayList<>();
        JsonNode page = body(read(agency, query));
        found.addAll(idsOf(page));
        for (int pages = 0; !page.at("/more").asString().isEmpty() && pages < 20; pages++) {
            assertThat(page.at("/statements").size()).isEqualTo(1);
            page = body(read(agency, page.at("/more").asString()));
            assertThat(page.propertyNames()).containsExactlyInAnyOrder("statements", "more");
            found.addAll(idsOf(page));
        }
        return found;
    }

    private static String encoded(String query) {
        return Arrays.stream(query.split("&")).map(each -> each.split("=", 2))
                .map(each -> each[0] + "=" + encode(Corpus.written(each[1]))).collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
